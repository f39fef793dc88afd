package org.passerelle.impact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.shared.Problem;
import org.passerelle.shared.Violations;
import org.passerelle.statistics.InvalidInput;
import org.passerelle.statistics.PairedChange;

/** «Vérifier un calcul»: the figures of change that the portal computes, on somebody's own numbers. */
@ApplicationScoped
@Permit(Permission.CHECK_CALCULATION)
public class CheckPairedChange {

    /** The most pairs at once. */
    public static final int MOST = 10_000;

    /**
     * Numbers before and after; null is a missing answer.
     *
     * @param alpha reliability of the scale, from 0 to below 1; null where it is not known
     */
    public record Command(
            @Nullable List<@Nullable Double> pre,
            @Nullable List<@Nullable Double> post,
            @Nullable Double alpha) {}

    /**
     * The figures.
     *
     * @throws Problem of kind {@code INVALID} at {@code pre}, {@code post} or {@code alpha}
     */
    public PairedChange check(Command command) {
        List<@Nullable Double> pre = command.pre();
        List<@Nullable Double> post = command.post();
        Double alpha = command.alpha();
        Violations violations = Violations.in("impact").required(pre, "pre").required(post, "post");
        if (pre != null && post != null) {
            violations.check(pre.size() == post.size(), "post", "invalid.unequal", pre.size(), post.size());
            violations.check(pre.size() <= MOST, "pre", "invalid.too-many", MOST);
        }
        violations.check(alpha == null || (alpha >= 0 && alpha < 1), "alpha", "invalid.alpha");
        violations.refuseIfAny();
        try {
            return PairedChange.of(values(pre), values(post), alpha);
        } catch (InvalidInput wrong) {
            throw Problem.invalid(wrong.place(), "impact", "invalid.number");
        }
    }

    private static double[] values(@Nullable List<@Nullable Double> given) {
        return given == null
                ? new double[0]
                : given.stream()
                        .mapToDouble(value -> value == null ? Double.NaN : value)
                        .toArray();
    }
}
