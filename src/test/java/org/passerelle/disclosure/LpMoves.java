package org.passerelle.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
 * The same linear programme, in moves away from one world: equations are solved for as many unknowns, the others move
 * freely as long as nothing falls below what is known. Standing still is allowed, so the solver need not look for a start.
 */
final class LpMoves {

    private static final double ZERO = 1e-9;

    private final Map<String, Integer> columns;
    private final double[] at;
    private final List<double[]> solved = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();
    private final int[] free;
    private final LinearConstraintSet limits;

    LpMoves(Map<String, Integer> columns, LinearConstraintSet constraints, ToDoubleFunction<String> world) {
        this.columns = columns;
        this.at = new double[columns.size()];
        columns.forEach((cell, column) -> at[column] = world.applyAsDouble(cell));
        List<LinearConstraint> inequalities = new ArrayList<>();
        for (LinearConstraint constraint : constraints.getConstraints()) {
            double[] row = constraint.getCoefficients().toArray();
            double slack = constraint.getValue() - times(row, at);
            boolean holds =
                    switch (constraint.getRelationship()) {
                        case EQ -> Math.abs(slack) < 1e-6;
                        case LEQ -> slack > -1e-6;
                        case GEQ -> slack < 1e-6;
                    };
            if (!holds) {
                throw new IllegalStateException("the world contradicts what is known by " + slack);
            }
            if (constraint.getRelationship() == Relationship.EQ) {
                solve(row);
            } else {
                inequalities.add(constraint);
            }
        }
        this.free = java.util.stream.IntStream.range(0, at.length)
                .filter(column -> !pivots.contains(column))
                .toArray();
        List<LinearConstraint> all = new ArrayList<>();
        for (int column = 0; column < at.length; column++) {
            double[] down = new double[at.length];
            down[column] = -1;
            all.add(new LinearConstraint(inFree(down), Relationship.LEQ, Math.max(0, at[column])));
        }
        for (LinearConstraint constraint : inequalities) {
            boolean upper = constraint.getRelationship() == Relationship.LEQ;
            double[] row = constraint.getCoefficients().toArray();
            double slack = constraint.getValue() - times(row, at);
            double[] up = upper ? row : Arrays.stream(row).map(value -> -value).toArray();
            all.add(new LinearConstraint(inFree(up), Relationship.LEQ, Math.max(0, upper ? slack : -slack)));
        }
        this.limits = new LinearConstraintSet(all);
    }

    LpAttacker.Narrowed narrow(String cell) {
        int column = columns.get(cell);
        double[] unit = new double[at.length];
        unit[column] = 1;
        double[] objective = inFree(unit);
        return new LpAttacker.Narrowed(
                cell,
                at[column] + furthest(objective, GoalType.MINIMIZE),
                at[column] + furthest(objective, GoalType.MAXIMIZE));
    }

    private double furthest(double[] objective, GoalType goal) {
        if (Arrays.stream(objective).allMatch(value -> value == 0)) {
            return 0;
        }
        try {
            return new SimplexSolver()
                    .optimize(new LinearObjectiveFunction(objective, 0), limits, goal, new NonNegativeConstraint(false))
                    .getValue();
        } catch (MathIllegalStateException failure) {
            if (failure.getMessage().contains("unbounded")) {
                return goal == GoalType.MAXIMIZE ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
            }
            throw failure;
        }
    }

    /** Adds an equation in which every unknown solved for so far is replaced, and solves it for another. */
    private void solve(double[] equation) {
        double[] row = equation.clone();
        for (int i = 0; i < solved.size(); i++) {
            subtract(row, solved.get(i), pivots.get(i));
        }
        int pivot = 0;
        while (pivot < row.length && row[pivot] == 0) {
            pivot++;
        }
        if (pivot == row.length) {
            return;
        }
        double divisor = row[pivot];
        for (int i = 0; i < row.length; i++) {
            row[i] /= divisor;
        }
        for (double[] other : solved) {
            subtract(other, row, pivot);
        }
        solved.add(row);
        pivots.add(pivot);
    }

    private static void subtract(double[] row, double[] other, int pivot) {
        double factor = row[pivot];
        for (int i = 0; factor != 0 && i < row.length; i++) {
            row[i] -= factor * other[i];
            row[i] = Math.abs(row[i]) < ZERO ? 0 : row[i];
        }
    }

    /** A sum of moves written in those that are free. */
    private double[] inFree(double[] row) {
        double[] rest = row.clone();
        for (int i = 0; i < solved.size(); i++) {
            subtract(rest, solved.get(i), pivots.get(i));
        }
        return Arrays.stream(free).mapToDouble(column -> rest[column]).toArray();
    }

    private static double times(double[] row, double[] point) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += row[i] * point[i];
        }
        return sum;
    }
}
