/**
 * Statistics of change, instrument scores and the linter of claims: pure functions of their arguments.
 *
 * <p>No clock, no persistence, no Faces; only the JDK and Hipparchus (distributions). Every figure is a value or a typed
 * {@link org.passerelle.statistics.NotComputable} reason, never a silent NaN; bad input throws {@link
 * org.passerelle.statistics.InvalidInput}, which names the place. A change is always post minus pre. Facts
 * ({@link org.passerelle.statistics.PairedMoments}) merge in any order and give the figures of the raw pairs.
 *
 * <p><b>A change between two waves.</b> NaN is a missing answer; {@code .84} is the reliability of the scale, {@code null}
 * if it is not known.
 *
 * <pre>{@code
 * double[] before = {40, 52, 36, 60, Double.NaN};
 * double[] after = {56, 60, 44, 60, 72};
 * PairedChange change = PairedChange.of(before, after, .84);
 * change.n();                       // 4 pairs; change.incomplete() is 1
 * change.meanDifference().get();    // 8.0 points
 * change.ci95().get();              // Interval[lower=-2.39…, upper=18.39…]
 * change.gate();                    // QUALITATIVE_ONLY: four pairs are for words, not numbers
 * }</pre>
 *
 * <p><b>A figure that does not exist</b> says why, and switching over the two shapes is complete:
 *
 * <pre>{@code
 * Figure<Double> effect = PairedChange.of(new double[] {1, 2}, new double[] {2, 3}, null).dz();
 * String shown = effect instanceof Computed<Double> known
 *         ? String.valueOf(known.known())
 *         : effect.because().orElseThrow().name(); // NO_VARIANCE: both changed alike
 * }</pre>
 *
 * <p><b>Facts of cohorts</b> are stored as plain values, added up, and evaluated at the cost of the cohorts shown:
 *
 * <pre>{@code
 * PairedMoments monday = PairedMoments.fold(new double[] {40, 52}, new double[] {56, 60});
 * PairedMoments friday = PairedMoments.fold(new double[] {36, 60}, new double[] {44, 60});
 * PairedMoments both = new PairedMoments.Fold().add(monday).add(friday).toMoments();
 * PairedChange merged = PairedChange.of(both, .84, Direction.HIGHER_IS_BETTER); // as from the four pairs
 * }</pre>
 *
 * <p><b>An instrument</b> is a data file with its published rule; its text is not part of it:
 *
 * <pre>{@code
 * Instrument who5 = Instruments.get("WHO5", "1998");
 * double score = who5.score(3, 3, 3, 2, 2).get("total").get(); // 52
 * who5.main().band(score);                                     // above-screen
 * who5.citation();                                             // to be printed beside it
 * }</pre>
 *
 * <p><b>A claim</b> is judged before it is printed:
 *
 * <pre>{@code
 * Proportion share = new Proportion(28, 40);
 * Claim claim = new Claim(
 *         "Grâce à l'atelier, 70 % vont mieux",
 *         Claim.Kind.CHANGE,
 *         share,
 *         null,
 *         0.8,
 *         share.wilson().get(),
 *         false,
 *         List.of(),
 *         Gate.Audience.FUNDER);
 * ClaimLinter.Verdict verdict = new ClaimLinter().judge(claim);
 * verdict.findings(); // CAUSE_WITHOUT_COMPARISON, «Grâce à»
 * verdict.caveats();  // OBSERVED_CHANGE_WITHOUT_COMPARISON, INCOMPLETE_RESPONSE
 * }</pre>
 *
 * <p>Beside these: {@link org.passerelle.statistics.Attrition} and {@link org.passerelle.statistics.ResponseBounds} (who is
 * left, and what the silent could change), {@link org.passerelle.statistics.StandardisedDifference} (of the lost), {@link
 * org.passerelle.statistics.Holm} (several outcomes), {@link org.passerelle.statistics.CronbachAlpha}, {@link
 * org.passerelle.statistics.Wilson}.
 */
@NullMarked
package org.passerelle.statistics;

import org.jspecify.annotations.NullMarked;
