package org.passerelle.statistics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses sentences that say more than their figures do, and attaches the fixed caveats to the others.
 *
 * <p>A percentage needs n, denominator, response rate and interval, and must be that of its counts; a figure needs a base
 * that its gate lets the audience see; words of cause need a comparison group. The words looked for are data, in
 * {@code claim-words.txt} beside this class: a linter helps the honest author, it does not stop a resourceful liar.
 */
public final class ClaimLinter {

    /** Why a claim is refused. The name is stable. */
    public enum Refusal {
        /** A percentage without the number of persons behind it. */
        PERCENTAGE_WITHOUT_N,
        /** A percentage without what it is a share of. */
        PERCENTAGE_WITHOUT_DENOMINATOR,
        /** A percentage without the response rate. */
        PERCENTAGE_WITHOUT_RESPONSE_RATE,
        /** A percentage without its interval. */
        PERCENTAGE_WITHOUT_INTERVAL,
        /** The percentage in the words is not that of the counts. */
        PERCENTAGE_DISAGREES,
        /** The interval does not hold the share it is printed beside. */
        INTERVAL_DISAGREES,
        /** A figure of change without its base. */
        CHANGE_WITHOUT_N,
        /** A figure on a base that this audience must not see as numbers. */
        BASE_UNDER_GATE,
        /** Stars, p-values or «significant» on a base under 30. */
        TEST_UNDER_GATE,
        /** Words of cause without a comparison group. */
        CAUSE_WITHOUT_COMPARISON
    }

    /**
     * One refusal and the words that it is about.
     *
     * @param refusal why
     * @param words the words of the sentence, or the name of what is missing
     */
    public record Finding(Refusal refusal, String words) {}

    /**
     * What the linter says.
     *
     * @param findings why the claim is refused; empty if it may be printed
     * @param caveats to be printed with it, in this order
     */
    public record Verdict(List<Finding> findings, Set<Caveat> caveats) {

        public Verdict {
            findings = List.copyOf(findings);
        }

        /** Whether the claim may be printed, with its caveats. */
        public boolean isAccepted() {
            return findings.isEmpty();
        }

        /** Whether this is among the reasons. */
        public boolean refuses(Refusal refusal) {
            return findings.stream().anyMatch(finding -> finding.refusal() == refusal);
        }
    }

    private static final Pattern PERCENTAGE = Pattern.compile(
            "(\\d+(?:[.,]\\d+)?)[\\s\\u00A0\\u202F]*(?:[%％٪]|pour[ -]cents?|p\\. ?(?:100|cent)|pct\\b|per ?cent)",
            Pattern.CASE_INSENSITIVE);
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private final List<Pattern> causes;
    private final List<Pattern> shares;
    private final List<Pattern> tests;

    /** A linter with the shipped words. */
    public ClaimLinter() {
        causes = words("cause");
        shares = words("share");
        tests = words("test");
    }

    /** Judges one claim. */
    public Verdict judge(Claim claim) {
        List<Finding> findings = new ArrayList<>();
        String own = ownWords(claim);
        Matcher percentage = PERCENTAGE.matcher(own);
        String shareWords = percentage.find() ? percentage.group() : firstOf(shares, own);
        if (!shareWords.isEmpty() || claim.share() != null) {
            judgeShare(claim, shareWords.isEmpty() ? "share" : shareWords, findings);
        }
        judgePercentages(claim, own, findings);
        judgeBase(claim, own, findings);
        String test = firstOf(tests, own);
        Long base = claim.base();
        if (!test.isEmpty() && (base == null || !Gate.of(base).showsTests())) {
            findings.add(new Finding(Refusal.TEST_UNDER_GATE, test));
        }
        String cause = firstOf(causes, own);
        if (!cause.isEmpty() && !claim.comparisonGroup()) {
            findings.add(new Finding(Refusal.CAUSE_WITHOUT_COMPARISON, cause));
        }
        return new Verdict(findings, caveats(claim));
    }

    private static void judgeShare(Claim claim, String words, List<Finding> findings) {
        Proportion share = claim.share();
        if (share == null) {
            findings.add(new Finding(Refusal.PERCENTAGE_WITHOUT_DENOMINATOR, words));
        }
        if (share == null && claim.n() == null) {
            findings.add(new Finding(Refusal.PERCENTAGE_WITHOUT_N, words));
        }
        if (claim.responseRate() == null) {
            findings.add(new Finding(Refusal.PERCENTAGE_WITHOUT_RESPONSE_RATE, words));
        }
        Interval interval = claim.interval();
        if (interval == null) {
            findings.add(new Finding(Refusal.PERCENTAGE_WITHOUT_INTERVAL, words));
        } else if (share != null
                && share.n() > 0
                && !interval.contains(share.share().get())) {
            findings.add(new Finding(Refusal.INTERVAL_DISAGREES, interval.lower() + " - " + interval.upper()));
        }
    }

    /** Every percentage in the words must be, at its own precision, the share, its complement, its interval or the rate. */
    private static void judgePercentages(Claim claim, String own, List<Finding> findings) {
        Proportion share = claim.share();
        if (share == null || share.n() == 0) {
            return;
        }
        Matcher matcher = PERCENTAGE.matcher(own);
        while (matcher.find()) {
            String number = matcher.group(1).replace(',', '.');
            int decimals = number.indexOf('.') < 0 ? 0 : number.length() - number.indexOf('.') - 1;
            double said = Double.parseDouble(number);
            double value = 100 * share.share().get();
            boolean known = rounds(value, said, decimals) || rounds(100 - value, said, decimals);
            Double rate = claim.responseRate();
            known |= rate != null && rounds(100 * rate, said, decimals);
            Interval interval = claim.interval();
            known |= interval != null
                    && (rounds(100 * interval.lower(), said, decimals)
                            || rounds(100 * interval.upper(), said, decimals));
            known |= said == 95; // the level of the interval
            if (!known) {
                findings.add(new Finding(Refusal.PERCENTAGE_DISAGREES, matcher.group()));
            }
        }
    }

    private static boolean rounds(double exact, double said, int decimals) {
        return Math.abs(exact - said) <= 0.5 * Math.pow(10, -decimals) + 1e-9;
    }

    private static void judgeBase(Claim claim, String own, List<Finding> findings) {
        Long base = claim.base();
        boolean change = claim.kind() == Claim.Kind.CHANGE || claim.kind() == Claim.Kind.PERCEIVED_CHANGE;
        boolean hasNumber = own.chars().anyMatch(Character::isDigit);
        if (base == null) {
            if (change && hasNumber) {
                findings.add(new Finding(Refusal.CHANGE_WITHOUT_N, "n"));
            }
        } else if (!Gate.of(base).showsNumbersTo(claim.audience())) {
            findings.add(new Finding(Refusal.BASE_UNDER_GATE, String.valueOf(base)));
        }
    }

    private static Set<Caveat> caveats(Claim claim) {
        EnumSet<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        switch (claim.kind()) {
            case CHANGE -> {
                if (!claim.comparisonGroup()) {
                    caveats.add(Caveat.OBSERVED_CHANGE_WITHOUT_COMPARISON);
                }
            }
            case PERCEIVED_CHANGE -> caveats.add(Caveat.PERCEIVED_CHANGE);
            case STORY -> caveats.add(Caveat.SELECTED_NOT_REPRESENTATIVE);
            case DESCRIPTION -> {}
        }
        Long base = claim.base();
        if (base != null && Gate.of(base) != Gate.FULL) {
            caveats.add(Caveat.SMALL_BASE);
        }
        Double rate = claim.responseRate();
        if (rate != null && rate < 1) {
            caveats.add(Caveat.INCOMPLETE_RESPONSE);
        }
        return java.util.Collections.unmodifiableSet(caveats);
    }

    /** What the report itself says: without the wordings of items it quotes, and without the fixed caveats. */
    private static String ownWords(Claim claim) {
        String own = composed(claim.text());
        for (String item : claim.quotedItems()) {
            String quoted = "[«\"“][\\s\\u00A0\\u202F]*" + Pattern.quote(composed(item)) + "[\\s\\u00A0\\u202F]*[»\"”]";
            own = own.replaceAll(quoted, "«…»");
        }
        for (Caveat caveat : Caveat.values()) {
            for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                own = Pattern.compile(Pattern.quote(composed(caveat.wording(language))), FLAGS)
                        .matcher(own)
                        .replaceAll("…");
            }
        }
        return own;
    }

    /** An accent typed as a sign of its own is the same letter; blanks and apostrophes of any kind are alike. */
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00A0\\u2009\\u202F]+", " ")
                .replace('\u2019', '\'')
                .replace('\u02BC', '\'');
    }

    private static String firstOf(List<Pattern> patterns, String text) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return matcher.group();
            }
        }
        return "";
    }

    private static List<Pattern> words(String kind) {
        List<Pattern> patterns = new ArrayList<>();
        try (InputStream stream = ClaimLinter.class.getResourceAsStream("claim-words.txt")) {
            if (stream == null) {
                throw new IllegalStateException("claim-words.txt is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(kind + ": ")) {
                    String words = line.substring(kind.length() + 2).replace(" ", "[\\s\\u00A0\\u202F]+");
                    patterns.add(Pattern.compile("(?<![\\p{L}])(?:" + words + ")", FLAGS));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return patterns;
    }
}
