/**
 * Disclosure control of tables of counts: pure functions of their arguments, only the JDK.
 *
 * <p>A count of 1 … k−1, or a zero that is not structural, is never shown; other figures are withheld beside it until
 * whatever an attacker combines - all linked tables, margins, hierarchies, labels and earlier editions - leaves at least k
 * whole numbers possible for every withheld figure. Each such range is proven by whole-number worlds that agree with
 * everything shown. Input that contradicts itself throws {@link org.passerelle.disclosure.InvalidTable}, naming the place.
 *
 * <p><b>One table.</b> {@code k} comes from a setting that cannot go below the floor of its readers:
 *
 * <pre>{@code
 * int k = Readers.FUNDER.threshold(11);
 * ProtectedTable table = TableProtection.protect(k, new int[][] {{42, 4}, {30, 25}, {18, 60}}, true);
 * table.cell(0, 1).withheld();       // PRIMARY: 4 is below 11
 * table.cell(0, 0).withheld();       // COMPLEMENTARY: or 46 - 42 would give the 4 away
 * table.cell(0, 1).feasible();       // Range[lower=0, upper=10]: eleven numbers stay possible
 * boolean least = table.loss() == table.leastLoss(); // nothing protects at a smaller loss
 * }</pre>
 *
 * <p><b>Coarsen first,</b> by a plan that is data, mildest step first:
 *
 * <pre>{@code
 * Coarsening.Table ages = Coarsening.Table.of(List.of("60-69", "70-79", "80-89", "90+"), 27, 43, 25, 5);
 * Coarsening.Table coarse =
 *         Coarsening.coarsen(k, ages, List.of(new Coarsening.Merge("80+", List.of("80-89", "90+"))));
 * coarse.categories(); // 60-69, 70-79, 80+
 * }</pre>
 *
 * <p><b>Tables that share persons</b> are one set of {@link org.passerelle.disclosure.LinkedTables}: shared margins,
 * hierarchies and percentages are totals; an edition is put {@link
 * org.passerelle.disclosure.LinkedTables.Builder#beside beside} those that readers already hold. {@link
 * org.passerelle.disclosure.PublicationLedger} refuses populations that differ by a few; {@link
 * org.passerelle.disclosure.Rates} says whether a percentage or a mean may be shown.
 *
 * <p>Small tables are proven least in loss; beyond, the result reports its loss beside a bound that none can undercut.
 */
@NullMarked
package org.passerelle.disclosure;

import org.jspecify.annotations.NullMarked;
