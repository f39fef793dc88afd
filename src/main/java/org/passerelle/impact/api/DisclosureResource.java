package org.passerelle.impact.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.disclosure.Marking;
import org.passerelle.disclosure.ProtectedCell;
import org.passerelle.disclosure.ProtectedTable;
import org.passerelle.disclosure.Withheld;
import org.passerelle.impact.CheckProtection;

/** {@code /api/v1/disclosure}: what may be published of the caller's own table. */
@Path("disclosure")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DisclosureResource {

    /** A table to protect. */
    public record Request(
            @Nullable Integer k,
            @Nullable List<String> rows,
            @Nullable List<String> columns,
            @Nullable List<List<Integer>> counts,
            @Nullable Boolean margins) {}

    /**
     * The same table, protected.
     *
     * @param counts null where a count is withheld
     * @param marking whether the reason of each may be published, or all must wear the same mark
     * @param loss persons in cells withheld only to protect others
     * @param leastLoss the loss that no protection can undercut
     */
    public record View(
            int k,
            List<String> rows,
            List<String> columns,
            List<List<@Nullable Long>> counts,
            List<List<@Nullable Withheld>> reasons,
            List<List<Feasible>> feasible,
            List<Cell> rowTotals,
            List<Cell> columnTotals,
            @Nullable Cell total,
            Marking marking,
            long loss,
            long leastLoss) {}

    /** A margin. */
    public record Cell(@Nullable Long count, @Nullable Withheld reason, Feasible feasible) {
        static Cell of(ProtectedCell cell) {
            return new Cell(cell.shown(), cell.withheld(), Feasible.of(cell));
        }
    }

    /** What stays possible for a reader; without {@code high} nothing bounds it. */
    public record Feasible(long low, @Nullable Long high) {
        static Feasible of(ProtectedCell cell) {
            return new Feasible(cell.feasible().lower(), cell.feasible().upper());
        }
    }

    @Inject
    private CheckProtection checkProtection;

    @POST
    @Path("protect")
    public View protect(Request request) {
        ProtectedTable table = checkProtection.check(new CheckProtection.Command(
                request.k(),
                request.rows(),
                request.columns(),
                request.counts(),
                Boolean.TRUE.equals(request.margins())));
        return new View(
                table.k(),
                Objects.requireNonNull(request.rows()),
                Objects.requireNonNull(request.columns()),
                map(table, ProtectedCell::shown),
                map(table, ProtectedCell::withheld),
                map(table, Feasible::of),
                table.rowTotals().stream().map(Cell::of).toList(),
                table.columnTotals().stream().map(Cell::of).toList(),
                table.total().isEmpty() ? null : Cell.of(table.total().get(0)),
                table.marking(),
                table.loss(),
                table.leastLoss());
    }

    /** With nulls, which lists made by {@code List.of} refuse. */
    private static <T> List<List<T>> map(ProtectedTable table, java.util.function.Function<ProtectedCell, T> what) {
        return table.cells().stream()
                .<List<T>>map(line -> {
                    List<T> mapped = new java.util.ArrayList<>();
                    line.forEach(cell -> mapped.add(what.apply(cell)));
                    return mapped;
                })
                .toList();
    }
}
