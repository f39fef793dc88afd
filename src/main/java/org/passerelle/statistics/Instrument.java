package org.passerelle.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One version of a published scale: its scoring rule and metadata, read from a data file; never its text.
 *
 * @param code such as {@code WHO5}
 * @param version the published version that the rule belongs to
 * @param items the number of items
 * @param lowest the lowest answer
 * @param highest the highest answer
 * @param scales the scales it yields, the main one first
 * @param metadata everything else the data file says ({@code name.fr}, {@code citation}, {@code text.licence}, {@code
 *     enabled}, {@code unchecked} for what rests on professional knowledge, …)
 */
public record Instrument(
        String code,
        String version,
        int items,
        int lowest,
        int highest,
        List<InstrumentScale> scales,
        Map<String, String> metadata) {

    public Instrument {
        scales = List.copyOf(scales);
        metadata = Map.copyOf(metadata);
    }

    /**
     * Scores the answers of one person.
     *
     * @param answers one for each item, in the published order; NaN is missing
     * @return scale name → score, or {@link Because#TOO_MANY_MISSING_ANSWERS}; in the order of {@link #scales()}
     * @throws InvalidInput if there are too few or too many answers, or one is not on the scale; names the item
     */
    public Map<String, Figure<Double>> score(double... answers) {
        if (answers.length != items) {
            throw new InvalidInput(code, "needs " + items + " answers, not " + answers.length);
        }
        for (int item = 0; item < items; item++) {
            double answer = answers[item];
            boolean onScale = answer == Math.rint(answer) && lowest <= answer && answer <= highest;
            if (!Double.isNaN(answer) && !onScale) {
                throw new InvalidInput(
                        code + " item " + (item + 1), answer + " is not on the scale " + lowest + " to " + highest);
            }
        }
        Map<String, Figure<Double>> scores = new LinkedHashMap<>();
        for (InstrumentScale scale : scales) {
            scores.put(scale.name(), scale.score(answers, lowest, highest));
        }
        return scores;
    }

    /** The main scale, the first of the file. */
    public InstrumentScale main() {
        return scales.get(0);
    }

    /**
     * A scale by name.
     *
     * @throws InvalidInput if the instrument has none of this name
     */
    public InstrumentScale scale(String name) {
        return scales.stream()
                .filter(scale -> scale.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(code, "has no scale " + name));
    }

    /** The answers of the items of a scale, reversed where the rule says so, for {@link CronbachAlpha}. */
    public double[] keyed(String scaleName, double... answers) {
        InstrumentScale scale = scale(scaleName);
        List<Double> keyed = new ArrayList<>();
        for (int item : scale.items()) {
            keyed.add(scale.keyed(item, answers[item - 1], lowest, highest));
        }
        return keyed.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Its name in English for an English reader, in French for everybody else. */
    public String name(Locale locale) {
        return required(locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "name.en" : "name.fr");
    }

    /** The publication to cite wherever its scores are shown. */
    public String citation() {
        return required("citation");
    }

    /** Whether the wording of its items may be shipped; elsewhere an organisation loads the text it is licensed for. */
    public boolean isTextShippable() {
        return Boolean.parseBoolean(required("text.ships"));
    }

    /** The smallest change of the main scale that its publications call relevant, if they name one. */
    public Optional<Double> relevantChange() {
        return Optional.ofNullable(metadata.get("relevant-change")).map(Double::valueOf);
    }

    private String required(String key) {
        String value = metadata.get(key);
        if (value == null) {
            throw new InvalidInput(code, "has no " + key);
        }
        return value;
    }

    /**
     * The measurement error of one person, from the published spread and reliability, if the file gives them. Where its
     * threshold is above {@link #relevantChange()} (WHO-5: 23.5 against 10 points) both are to be shown: what is relevant
     * for a group cannot be told from error in one person.
     */
    public Figure<ReliableChange> publishedReliableChange() {
        String spread = metadata.get("reliability.sd");
        String alpha = metadata.get("reliability.alpha");
        return spread == null || alpha == null
                ? Figure.not(Because.RELIABILITY_UNKNOWN)
                : ReliableChange.of(Double.parseDouble(spread), Double.valueOf(alpha));
    }
}
