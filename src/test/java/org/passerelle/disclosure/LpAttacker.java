package org.passerelle.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
final class LpAttacker {

    /** The whole numbers left; upper may be infinite. */
    record Narrowed(String cell, double lower, double upper) {
        double width() {
            return Math.floor(upper + 1e-6) - Math.ceil(lower - 1e-6) + 1;
        }
    }

    private record Row(Map<String, Double> terms, Relationship relationship, double value) {}

    private final Map<String, Integer> unknowns = new LinkedHashMap<>();
    private final Map<String, Double> known = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /** A published number. */
    LpAttacker knows(String cell, double value) {
        known.put(cell, value);
        return this;
    }

    /** A number that is at least 0 and otherwise unknown. */
    LpAttacker wonders(String cell) {
        if (!known.containsKey(cell)) {
            unknowns.putIfAbsent(cell, unknowns.size());
        }
        return this;
    }

    /** Σ terms (relationship) value. */
    LpAttacker learns(Map<String, Double> terms, Relationship relationship, double value) {
        rows.add(new Row(terms, relationship, value));
        return this;
    }

    LpAttacker learnsSum(String total, List<String> parts) {
        Map<String, Double> terms = new LinkedHashMap<>();
        terms.put(total, -1.0);
        parts.forEach(part -> terms.put(part, 1.0));
        return learns(terms, Relationship.EQ, 0);
    }

    LpAttacker learnsBounds(String cell, double lower, double upper) {
        if (lower > 0) {
            learns(Map.of(cell, 1.0), Relationship.GEQ, lower);
        }
        if (Double.isFinite(upper)) {
            learns(Map.of(cell, 1.0), Relationship.LEQ, upper);
        }
        return this;
    }

    /** What the published protection of linked tables tells, marks included. */
    LpAttacker reads(LinkedTables.Result result) {
        result.cells().forEach((id, cell) -> {
            if (cell.shown() != null) {
                knows(id, cell.shown());
            } else {
                wonders(id);
                if (result.marking() == Marking.BY_REASON) {
                    boolean small = cell.withheld() == Withheld.PRIMARY;
                    learnsBounds(id, small ? 0 : result.k(), small ? result.k() - 1 : Double.POSITIVE_INFINITY);
                }
            }
        });
        return this;
    }

    /** The range of an unknown that all this leaves possible. */
    Narrowed narrow(String cell) {
        LinearConstraintSet constraints = constraints();
        double upper = optimum(cell, GoalType.MAXIMIZE, constraints);
        double lower = optimum(cell, GoalType.MINIMIZE, constraints);
        return new Narrowed(cell, lower, upper);
    }

    private LinearConstraintSet constraints() {
        List<LinearConstraint> constraints = new ArrayList<>();
        for (Row row : rows) {
            double[] coefficients = new double[unknowns.size()];
            double right = row.value();
            boolean any = false;
            for (Map.Entry<String, Double> term : row.terms().entrySet()) {
                Integer index = unknowns.get(term.getKey());
                if (index == null) {
                    Double value = known.get(term.getKey());
                    if (value == null) {
                        throw new IllegalStateException("never heard of " + term.getKey());
                    }
                    right -= term.getValue() * value;
                } else {
                    coefficients[index] += term.getValue();
                    any = true;
                }
            }
            if (any) {
                constraints.add(new LinearConstraint(coefficients, row.relationship(), right));
            } else if (row.relationship() == Relationship.EQ && Math.abs(right) > 1e-6) {
                throw new IllegalStateException("published numbers do not add up: " + row);
            }
        }
        return new LinearConstraintSet(constraints);
    }

    private double optimum(String cell, GoalType goal, LinearConstraintSet constraints) {
        double[] objective = new double[unknowns.size()];
        objective[unknowns.get(cell)] = 1;
        try {
            return new SimplexSolver()
                    .optimize(
                            new LinearObjectiveFunction(objective, 0),
                            constraints,
                            goal,
                            new NonNegativeConstraint(true))
                    .getValue();
        } catch (MathIllegalStateException unboundedOrInfeasible) {
            if (unboundedOrInfeasible.getMessage().contains("unbounded")) {
                return goal == GoalType.MAXIMIZE ? Double.POSITIVE_INFINITY : 0;
            }
            throw new IllegalStateException("the published numbers contradict each other", unboundedOrInfeasible);
        }
    }
}
