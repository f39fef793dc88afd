package org.passerelle.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * A reader who wants the withheld counts back. Knows what is published and the rules of publication, nothing else, and
 * shares no code with the protection: every unknown count is a variable of a linear programme, everything known of it a
 * constraint, and the solver of Hipparchus narrows each.
 */
public final class LpAttacker {

    /** The whole numbers left; upper may be infinite. */
    public record Narrowed(String cell, double lower, double upper) {
        public double width() {
            return Math.floor(upper + 1e-6) - Math.ceil(lower - 1e-6) + 1;
        }
    }

    /** Bounds of one unknown, beside what is published. */
    record Limits(double lower, double upper) {
        static final Limits NONE = new Limits(0, Double.POSITIVE_INFINITY);
    }

    private record Row(Map<String, Double> terms, Relationship relationship, double value) {}

    private final Set<String> unknowns = new LinkedHashSet<>();
    private final Map<String, Double> known = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Knot> knots = new LinkedHashMap<>();
    private final Map<String, Narrowed> narrowed = new LinkedHashMap<>();
    private ToDoubleFunction<String> world;

    /**
     * A world that agrees with all that is known, for the solver to start from. The ranges do not depend on it; but where
     * many sums overlap, the solver that looks for a start itself ends in worlds that contradict what is known.
     */
    public LpAttacker startsFrom(ToDoubleFunction<String> somewhere) {
        world = somewhere;
        return this;
    }

    /** A published number. */
    public LpAttacker knows(String cell, double value) {
        known.put(cell, value);
        return this;
    }

    /** A number that is at least 0 and otherwise unknown. */
    public LpAttacker wonders(String cell) {
        if (!known.containsKey(cell)) {
            unknowns.add(cell);
        }
        return this;
    }

    /** Σ terms (relationship) value. */
    public LpAttacker learns(Map<String, Double> terms, Relationship relationship, double value) {
        rows.add(new Row(terms, relationship, value));
        return this;
    }

    public LpAttacker learnsSum(String total, List<String> parts) {
        Map<String, Double> terms = new LinkedHashMap<>();
        terms.put(total, -1.0);
        parts.forEach(part -> terms.put(part, 1.0));
        return learns(terms, Relationship.EQ, 0);
    }

    public LpAttacker learnsBounds(String cell, double lower, double upper) {
        if (lower > 0) {
            learns(Map.of(cell, 1.0), Relationship.GEQ, lower);
        }
        if (Double.isFinite(upper)) {
            learns(Map.of(cell, 1.0), Relationship.LEQ, upper);
        }
        return this;
    }

    /** What the published protection of linked tables tells, marks included. */
    public LpAttacker reads(LinkedTables.Result result) {
        result.cells().forEach((id, cell) -> {
            if (cell.shown() != null) {
                knows(id, cell.shown());
            } else if (!known.containsKey(id)) {
                wonders(id);
                if (result.marking() == Marking.BY_REASON) {
                    boolean small = cell.withheld() == Withheld.PRIMARY;
                    learnsBounds(id, small ? 0 : result.k(), small ? result.k() - 1 : Double.POSITIVE_INFINITY);
                }
            }
        });
        return this;
    }

    /** Unknowns that constraints tie together, however far round; the others cannot tell anything of them. */
    private record Knot(Map<String, Integer> columns, LinearConstraintSet constraints, List<LpMoves> cached) {

        LpMoves moves(ToDoubleFunction<String> world) {
            if (cached.isEmpty()) {
                cached.add(new LpMoves(columns, constraints, world));
            }
            return cached.get(0);
        }
    }

    /** The range of an unknown that all this leaves possible. */
    public Narrowed narrow(String cell) {
        Narrowed earlier = narrowed.get(cell);
        if (earlier == null) {
            earlier = narrowAnew(cell);
            narrowed.put(cell, earlier);
        }
        return earlier;
    }

    private Narrowed narrowAnew(String cell) {
        Knot knot = knots.containsKey(cell) ? knots.get(cell) : knot(cell);
        knot.columns.keySet().forEach(id -> knots.put(id, knot));
        if (world != null) {
            return knot.moves(world).narrow(cell);
        }
        int column = knot.columns.get(cell);
        double upper = optimum(column, knot.columns.size(), GoalType.MAXIMIZE, knot.constraints);
        double lower = optimum(column, knot.columns.size(), GoalType.MINIMIZE, knot.constraints);
        return new Narrowed(cell, lower, upper);
    }

    /** One world, perhaps with fractions, within these limits: all unknowns that hang together with the cell. */
    Optional<Map<String, Double>> world(String cell, Map<String, Limits> limits) {
        narrow(cell);
        Knot knot = knots.get(cell);
        List<LinearConstraint> constraints = new ArrayList<>(knot.constraints.getConstraints());
        limits.forEach((id, limit) -> {
            double[] coefficients = new double[knot.columns.size()];
            coefficients[knot.columns.get(id)] = 1;
            if (limit.lower() > 0) {
                constraints.add(new LinearConstraint(coefficients, Relationship.GEQ, limit.lower()));
            }
            if (Double.isFinite(limit.upper())) {
                constraints.add(new LinearConstraint(coefficients, Relationship.LEQ, limit.upper()));
            }
        });
        try {
            double[] point = new SimplexSolver()
                    .optimize(
                            new LinearObjectiveFunction(new double[knot.columns.size()], 0),
                            new LinearConstraintSet(constraints),
                            GoalType.MINIMIZE,
                            new NonNegativeConstraint(true))
                    .getPoint();
            Map<String, Double> world = new LinkedHashMap<>();
            knot.columns.forEach((id, column) -> world.put(id, point[column]));
            return Optional.of(world);
        } catch (MathIllegalStateException impossible) {
            return Optional.empty();
        }
    }

    private Knot knot(String cell) {
        Map<String, Integer> columns = new LinkedHashMap<>(Map.of(cell, 0));
        Set<Row> concerned = new LinkedHashSet<>();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Row row : rows) {
                if (!concerned.contains(row) && row.terms().keySet().stream().anyMatch(columns::containsKey)) {
                    grew |= concerned.add(row);
                    for (String id : row.terms().keySet()) {
                        if (unknowns.contains(id)) {
                            columns.putIfAbsent(id, columns.size());
                        } else if (!known.containsKey(id)) {
                            throw new IllegalStateException("never heard of " + id);
                        }
                    }
                }
            }
        }
        List<LinearConstraint> constraints = new ArrayList<>();
        for (Row row : concerned) {
            double[] coefficients = new double[columns.size()];
            double right = row.value();
            for (Map.Entry<String, Double> term : row.terms().entrySet()) {
                Integer column = columns.get(term.getKey());
                if (column == null) {
                    right -= term.getValue() * known.get(term.getKey());
                } else {
                    coefficients[column] += term.getValue();
                }
            }
            constraints.add(new LinearConstraint(coefficients, row.relationship(), right));
        }
        return new Knot(columns, new LinearConstraintSet(constraints), new ArrayList<>());
    }

    private static double optimum(int column, int columns, GoalType goal, LinearConstraintSet constraints) {
        double[] objective = new double[columns];
        objective[column] = 1;
        try {
            return new SimplexSolver()
                    .optimize(
                            new LinearObjectiveFunction(objective, 0),
                            constraints,
                            goal,
                            new NonNegativeConstraint(true))
                    .getValue();
        } catch (MathIllegalStateException failure) {
            if (isUnbounded(failure)) {
                return goal == GoalType.MAXIMIZE ? Double.POSITIVE_INFINITY : 0;
            }
            throw new IllegalStateException("the published numbers contradict each other", failure);
        }
    }

    private static boolean isUnbounded(MathIllegalStateException failure) {
        return failure.getMessage().contains("unbounded");
    }
}
