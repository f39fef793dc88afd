package org.passerelle.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.passerelle.testing.Documented;

/** What the documentation of the package shows, run. */
class DocumentedExamplesTest {

    @Test
    void everyExampleIsRunHere() {
        assertEquals(5, Documented.examplesRunIn(DocumentedExamplesTest.class));
    }

    @Test
    @SuppressWarnings("ReturnValueIgnored")
    void aChange() {
        double[] before = {40, 52, 36, 60, Double.NaN};
        double[] after = {56, 60, 44, 60, 72};
        PairedChange change = PairedChange.of(before, after, .84);
        change.n();
        change.meanDifference().get();
        change.ci95().get();
        change.gate();

        assertEquals(4, change.n());
        assertEquals(1, change.incomplete());
        assertEquals(8, change.meanDifference().get());
        assertTrue(change.ci95().get().toString().startsWith("Interval[lower=-2.39"));
        assertEquals(18.39, change.ci95().get().upper(), .01);
        assertEquals(Gate.QUALITATIVE_ONLY, change.gate());
    }

    @Test
    void aReason() {
        Figure<Double> effect =
                PairedChange.of(new double[] {1, 2}, new double[] {2, 3}, null).dz();
        String shown = effect instanceof Computed<Double> known
                ? String.valueOf(known.known())
                : effect.because().orElseThrow().name();

        assertEquals("NO_VARIANCE", shown);
    }

    @Test
    void facts() {
        PairedMoments monday = PairedMoments.fold(new double[] {40, 52}, new double[] {56, 60});
        PairedMoments friday = PairedMoments.fold(new double[] {36, 60}, new double[] {44, 60});
        PairedMoments both = new PairedMoments.Fold().add(monday).add(friday).toMoments();
        PairedChange merged = PairedChange.of(both, .84, Direction.HIGHER_IS_BETTER);

        assertEquals(PairedChange.of(new double[] {40, 52, 36, 60}, new double[] {56, 60, 44, 60}, .84), merged);
    }

    @Test
    @SuppressWarnings("ReturnValueIgnored")
    void anInstrument() {
        Instrument who5 = Instruments.get("WHO5", "1998");
        double score = who5.score(3, 3, 3, 2, 2).get("total").get();
        who5.main().band(score);
        who5.citation();

        assertEquals(52, score);
        assertEquals(Optional.of("above-screen"), who5.main().band(score));
    }

    @Test
    @SuppressWarnings("ReturnValueIgnored")
    void aClaim() {
        Proportion share = new Proportion(28, 40);
        Claim claim = new Claim(
                "Grâce à l'atelier, 70 % vont mieux",
                Claim.Kind.CHANGE, share, null, 0.8, share.wilson().get(), false, List.of(), Gate.Audience.FUNDER);
        ClaimLinter.Verdict verdict = new ClaimLinter().judge(claim);
        verdict.findings();
        verdict.caveats();

        assertEquals(
                List.of(new ClaimLinter.Finding(ClaimLinter.Refusal.CAUSE_WITHOUT_COMPARISON, "Grâce à")),
                verdict.findings());
        assertEquals(Set.of(Caveat.OBSERVED_CHANGE_WITHOUT_COMPARISON, Caveat.INCOMPLETE_RESPONSE), verdict.caveats());
    }
}
