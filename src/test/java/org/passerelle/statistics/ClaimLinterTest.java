package org.passerelle.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.statistics.ClaimLinter.Refusal;
import org.passerelle.statistics.ClaimLinter.Verdict;

class ClaimLinterTest {

    private static final ClaimLinter LINTER = new ClaimLinter();
    private static final Proportion SEVENTY = new Proportion(28, 40);
    private static final Interval INTERVAL = SEVENTY.wilson().get();

    @Test
    void aCompletePercentageIsAcceptedWithItsCaveats() {
        Verdict verdict = judge("70 % ont progressé (28 sur 40, IC 95 % 55–82 %).", SEVENTY, 0.8, INTERVAL);
        assertEquals(List.of(), verdict.findings());
        assertEquals(Set.of(Caveat.OBSERVED_CHANGE_WITHOUT_COMPARISON, Caveat.INCOMPLETE_RESPONSE), verdict.caveats());
    }

    @Test
    void aBarePercentageLacksEverything() {
        Verdict verdict = judge("70 % ont progressé.", null, null, null);
        assertTrue(verdict.refuses(Refusal.PERCENTAGE_WITHOUT_N));
        assertTrue(verdict.refuses(Refusal.PERCENTAGE_WITHOUT_DENOMINATOR));
        assertTrue(verdict.refuses(Refusal.PERCENTAGE_WITHOUT_RESPONSE_RATE));
        assertTrue(verdict.refuses(Refusal.PERCENTAGE_WITHOUT_INTERVAL));
        assertEquals("70 %", verdict.findings().get(0).words());
    }

    @Test
    void eachMissingPieceIsNamedAlone() {
        assertEquals(
                List.of(Refusal.PERCENTAGE_WITHOUT_RESPONSE_RATE),
                refusals("70 % vont mieux", SEVENTY, null, INTERVAL));
        assertEquals(List.of(Refusal.PERCENTAGE_WITHOUT_INTERVAL), refusals("70 % vont mieux", SEVENTY, .8, null));
        assertEquals(
                List.of(Refusal.INTERVAL_DISAGREES), refusals("70 % vont mieux", SEVENTY, .8, new Interval(.1, .2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7 personnes sur 10 vont mieux",
                "la majorité va mieux",
                "les deux tiers vont mieux",
                "70 pour cent vont mieux",
                "70 p. 100 vont mieux",
                "70 pct vont mieux",
                "70\u202f％ vont mieux",
                "un participant sur deux va mieux",
                "half the group is better",
                "70 percent are better",
                "seven out of ten are better",
                "most of them are better"
            })
    void aPercentageInDisguiseIsAPercentage(String sentence) {
        assertTrue(judge(sentence, null, null, null).refuses(Refusal.PERCENTAGE_WITHOUT_DENOMINATOR));
    }

    @Test
    void theWordsMustAgreeWithTheCounts() {
        assertEquals(List.of(Refusal.PERCENTAGE_DISAGREES), refusals("90 % vont mieux", SEVENTY, .8, INTERVAL));
        assertEquals(List.of(), refusals("30 % ne vont pas mieux", SEVENTY, .8, INTERVAL));
        assertEquals(List.of(Refusal.PERCENTAGE_DISAGREES), refusals("70,4 % vont mieux", SEVENTY, .8, INTERVAL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grâce à l'atelier, le score monte",
                "L'action a réduit l'isolement",
                "L’atelier améliore le bien-être",
                "L'impact de nos groupes sur la solitude",
                "Ces résultats démontrent l'efficacité du programme",
                "La baisse est due au programme",
                "Le cycle a permis aux aînés de sortir",
                "Thanks to the group, scores rose",
                "The workshop reduced loneliness",
                "The effect of the programme",
                "Gra\u0302ce a\u0300 l'atelier, le score monte",
                "Les séances ont fortement contribué à la baisse",
                "Le cycle a fait reculer l'isolement",
                "La hausse s'explique par le travail du groupe",
                "Cette évolution est le fruit de l'accompagnement",
                "Un programme efficace",
                "Nos ateliers aident les aînés",
                "Les effets positifs du cycle",
                "À cause de l’action, les chutes diminuent",
                "The sessions help people to sleep",
                "This led to fewer falls",
                "The rise is attributable to the course",
                "An effective programme with an impact on loneliness"
            })
    void wordsOfCauseNeedAComparisonGroup(String sentence) {
        assertTrue(judge(sentence, null, null, null).refuses(Refusal.CAUSE_WITHOUT_COMPARISON));
        Claim compared =
                new Claim(sentence, Claim.Kind.CHANGE, null, 40L, null, null, true, List.of(), Gate.Audience.FUNDER);
        assertFalse(LINTER.judge(compared).refuses(Refusal.CAUSE_WITHOUT_COMPARISON));
        assertFalse(LINTER.judge(compared).caveats().contains(Caveat.OBSERVED_CHANGE_WITHOUT_COMPARISON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le score moyen est passé de 50 à 56 entre les deux vagues",
                "Les participants disent se sentir moins seuls",
                "Rapport d'impact du programme, premier semestre",
                "Au dernier atelier, le score moyen est de 56 (50 au premier)",
                "Le groupe a marché jusqu'au jardin partagé",
                "Depuis le début du cycle, 40 personnes sortent davantage",
                "After the last session the mean score was 56",
                "The group met 12 times and its members walk more",
                "Le score monte : évolution observée, sans groupe de comparaison : ne démontre pas que l'action en est la"
                        + " cause",
                "The score rises: observed change, without a comparison group: does not show that the action is its"
                        + " cause",
                "The mean score rose by 6 points between the two waves"
            })
    void plainWordsAreLeftAlone(String sentence) {
        Claim claim =
                new Claim(sentence, Claim.Kind.CHANGE, null, 40L, null, null, false, List.of(), Gate.Audience.FUNDER);
        assertEquals(List.of(), LINTER.judge(claim).findings());
    }

    @Test
    void theWordingOfAnItemIsTheRespondentsWords() {
        String item = "Grâce au groupe, ma qualité de vie s'est améliorée";
        String sentence = "70 % sont d'accord avec « " + item + " » (28 sur 40).";
        Claim quoting = new Claim(
                sentence,
                Claim.Kind.PERCEIVED_CHANGE,
                SEVENTY,
                null,
                .8,
                INTERVAL,
                false,
                List.of(item),
                Gate.Audience.FUNDER);
        assertEquals(List.of(), LINTER.judge(quoting).findings());
        assertTrue(LINTER.judge(quoting).caveats().contains(Caveat.PERCEIVED_CHANGE));
        assertTrue(judge(sentence, SEVENTY, .8, INTERVAL).refuses(Refusal.CAUSE_WITHOUT_COMPARISON));
    }

    @Test
    void theBaseDecidesWhoMayRead() {
        Proportion five = new Proportion(4, 5);
        Interval interval = five.wilson().get();
        Claim forFunder = new Claim(
                "80 % vont mieux",
                Claim.Kind.CHANGE, five, null, 1.0, interval, false, List.of(), Gate.Audience.FUNDER);
        assertTrue(LINTER.judge(forFunder).refuses(Refusal.BASE_UNDER_GATE));
        Claim forTeam = new Claim(
                "80 % vont mieux", Claim.Kind.CHANGE, five, null, 1.0, interval, false, List.of(), Gate.Audience.TEAM);
        assertEquals(List.of(), LINTER.judge(forTeam).findings());
        assertTrue(LINTER.judge(forTeam).caveats().contains(Caveat.SMALL_BASE));
    }

    @Test
    void starsAndSignificanceNeedThirtyPairs() {
        Proportion twenty = new Proportion(14, 20);
        assertEquals(
                List.of(Refusal.TEST_UNDER_GATE),
                refusals(
                        "70 % vont mieux, hausse significative",
                        twenty, .8, twenty.wilson().get()));
        assertEquals(List.of(), refusals("70 % vont mieux, hausse significative", SEVENTY, .8, INTERVAL));
    }

    @Test
    void aChangeInNumbersNeedsItsBase() {
        assertEquals(List.of(Refusal.CHANGE_WITHOUT_N), refusals("Le score monte de 6 points", null, null, null));
    }

    @Test
    void gates() {
        assertEquals(Gate.QUALITATIVE_ONLY, Gate.of(4));
        assertEquals(Gate.TEAM_ONLY, Gate.of(5));
        assertEquals(Gate.TEAM_ONLY, Gate.of(10));
        assertEquals(Gate.CAUTIOUS, Gate.of(11));
        assertEquals(Gate.CAUTIOUS, Gate.of(29));
        assertEquals(Gate.FULL, Gate.of(30));
        assertFalse(Gate.of(10).showsNumbersTo(Gate.Audience.FUNDER));
        assertTrue(Gate.of(11).showsNumbersTo(Gate.Audience.FUNDER));
        assertFalse(Gate.of(4).showsNumbersTo(Gate.Audience.TEAM));
        assertFalse(Gate.of(29).showsTests());
    }

    @Test
    void theFixedWordingIsThatOfTheReference() {
        assertEquals(
                "évolution observée, sans groupe de comparaison\u00a0: ne démontre pas que l’action en est la cause",
                Caveat.OBSERVED_CHANGE_WITHOUT_COMPARISON.wording(Locale.FRENCH));
    }

    @Test
    void everyReasonHasItsWordsInBothLanguages() {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            ResourceBundle words = ResourceBundle.getBundle("org.passerelle.statistics.messages", locale);
            assertEquals(locale, words.getLocale());
            for (Caveat caveat : Caveat.values()) {
                assertFalse(caveat.wording(locale).isBlank());
            }
            for (Because because : Because.values()) {
                assertTrue(words.containsKey("because." + key(because)), because.name());
            }
            for (Refusal refusal : Refusal.values()) {
                assertTrue(words.containsKey("claim." + key(refusal)), refusal.name());
            }
            for (Gate gate : Gate.values()) {
                assertTrue(words.containsKey("gate." + key(gate)), gate.name());
            }
        }
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Refusal> refusals(String text, Proportion share, Double rate, Interval interval) {
        return judge(text, share, rate, interval).findings().stream()
                .map(ClaimLinter.Finding::refusal)
                .toList();
    }

    private static Verdict judge(String text, Proportion share, Double rate, Interval interval) {
        return LINTER.judge(new Claim(
                text, Claim.Kind.CHANGE, share, null, rate, interval, false, List.of(), Gate.Audience.FUNDER));
    }
}
