package org.passerelle.disclosure;

import java.util.List;

/**
 * A list of categories after protection.
 *
 * @param k the threshold
 * @param marking how withheld figures must be marked where they are published
 * @param cells one for each category
 * @param total the total; shown only if it was asked for and gives nothing away
 * @param loss the persons in figures withheld only to protect others
 * @param leastLoss a loss that no protection can undercut
 */
public record ProtectedList(
        int k, Marking marking, List<ProtectedCell> cells, List<ProtectedCell> total, long loss, long leastLoss) {

    public ProtectedList {
        cells = List.copyOf(cells);
        total = List.copyOf(total);
    }
}
