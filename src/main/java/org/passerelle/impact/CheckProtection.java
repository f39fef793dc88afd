package org.passerelle.impact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.disclosure.InvalidTable;
import org.passerelle.disclosure.ProtectedTable;
import org.passerelle.disclosure.TableProtection;
import org.passerelle.disclosure.UnprotectableException;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.shared.Problem;
import org.passerelle.shared.Violations;

/** Shows on somebody's own table what may be published of it, and what a reader could still work out. */
@ApplicationScoped
@Permit(Permission.CHECK_CALCULATION)
public class CheckProtection {

    /** The lowest threshold that there is: that of the team (DOMAIN §6.1). */
    public static final int LEAST = 5;

    /** The most cells at once. */
    public static final int MOST = 2_500;

    private static final int LARGEST_K = 1_000;

    /**
     * A table of counts of persons.
     *
     * @param rows their names; as many as {@code counts} has lines
     * @param margins whether totals are published
     */
    public record Command(
            @Nullable Integer k,
            @Nullable List<String> rows,
            @Nullable List<String> columns,
            @Nullable List<List<Integer>> counts,
            boolean margins) {}

    /**
     * The protected table.
     *
     * @throws Problem of kind {@code INVALID} at the place that is wrong, such as {@code counts[1]}
     */
    public ProtectedTable check(Command command) {
        Integer k = command.k();
        List<String> rows = command.rows();
        List<String> columns = command.columns();
        List<List<Integer>> counts = command.counts();
        Violations violations = Violations.in("impact")
                .required(k, "k")
                .required(rows, "rows")
                .required(columns, "columns")
                .required(counts, "counts");
        violations.check(k == null || (k >= LEAST && k <= LARGEST_K), "k", "invalid.k", LEAST, LARGEST_K);
        if (rows != null && columns != null && counts != null) {
            check(rows, columns, counts, violations);
        }
        violations.refuseIfAny();
        if (k == null || counts == null) {
            throw new IllegalStateException("refused above");
        }
        int[][] table = counts.stream()
                .map(line -> line.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        try {
            return TableProtection.protect(k, table, command.margins());
        } catch (InvalidTable wrong) {
            throw Problem.invalid(wrong.place(), "impact", "invalid.count");
        } catch (UnprotectableException none) {
            throw Problem.invalid("counts", "impact", "invalid.unprotectable");
        }
    }

    private static void check(
            List<String> rows, List<String> columns, List<List<Integer>> counts, Violations violations) {
        violations.check(!counts.isEmpty() && !columns.isEmpty(), "counts", "invalid.no-cells");
        violations.check(
                (long) counts.size() * Math.max(1, columns.size()) <= MOST, "counts", "invalid.too-many", MOST);
        violations.check(rows.size() == counts.size(), "rows", "invalid.unequal", counts.size(), rows.size());
        for (int i = 0; i < counts.size(); i++) {
            List<Integer> line = counts.get(i);
            String place = "counts[" + i + "]";
            if (line == null || line.size() != columns.size()) {
                violations.add(place, "invalid.unequal", columns.size(), line == null ? 0 : line.size());
            } else {
                violations.check(line.stream().allMatch(count -> count != null && count >= 0), place, "invalid.count");
            }
        }
    }
}
