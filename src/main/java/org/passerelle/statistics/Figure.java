package org.passerelle.statistics;

import java.util.Optional;
import java.util.function.Function;

/**
 * A figure that is either known or not computable for a stated reason.
 *
 * <p>There are two shapes only, so a {@code switch} or {@code instanceof} is complete: {@link Computed} carries the value,
 * {@link NotComputable} the reason. No figure of this package is ever NaN or infinite.
 *
 * @param <T> the type of the value
 */
public sealed interface Figure<T> permits Computed, NotComputable {

    /** A known figure. */
    static <T> Figure<T> of(T value) {
        return new Computed<>(value);
    }

    /** A figure that does not exist for this input, and why. */
    static <T> Figure<T> not(Because because) {
        return new NotComputable<>(because);
    }

    /** A figure that overflowed or lost its meaning becomes a reason; any finite number is a value. */
    static Figure<Double> finite(double value) {
        return Double.isFinite(value) ? of(value) : not(Because.OUT_OF_NUMERIC_RANGE);
    }

    /** The value, if there is one. */
    default Optional<T> value() {
        return this instanceof Computed<T> computed ? Optional.of(computed.known()) : Optional.empty();
    }

    /** The reason, if there is no value. */
    default Optional<Because> because() {
        return this instanceof NotComputable<T> not ? Optional.of(not.why()) : Optional.empty();
    }

    /**
     * The value, for callers that know that it exists.
     *
     * @throws IllegalStateException if the figure is not computable; the message names the reason
     */
    default T get() {
        return value().orElseThrow(() -> new IllegalStateException("not computable: " + because()));
    }

    /** The figure that follows from this one; a reason stays the same reason. */
    default <R> Figure<R> map(Function<? super T, ? extends R> function) {
        return this instanceof Computed<T> computed
                ? of(function.apply(computed.known()))
                : not(because().orElseThrow());
    }
}
