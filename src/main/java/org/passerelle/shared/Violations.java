package org.passerelle.shared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with a command, so that its author corrects it in one go. */
public final class Violations {

    private final String feature;
    private final List<Violation> found = new ArrayList<>();

    private Violations(String feature) {
        this.feature = feature;
    }

    /** An empty collection whose messages come from the bundle of {@code feature}. */
    public static Violations in(String feature) {
        return new Violations(feature);
    }

    /** Records that {@code field} is wrong, as {@code key} says. */
    public Violations add(String field, String key, Object... args) {
        found.add(Violation.of(field, feature, key, args));
        return this;
    }

    /** Records the violation unless {@code holds}. */
    public Violations check(boolean holds, String field, String key, Object... args) {
        return holds ? this : add(field, key, args);
    }

    /** A required text of at most {@code max} characters: trimmed, never null. */
    public String text(@Nullable String value, String field, int max) {
        String trimmed = value == null ? "" : value.strip();
        if (trimmed.isEmpty()) {
            found.add(Violation.of(field, "platform", "invalid.required"));
        } else if (trimmed.length() > max) {
            found.add(Violation.of(field, "platform", "invalid.too-long", max));
        }
        return trimmed;
    }

    /** An optional text of at most {@code max} characters: trimmed, empty when absent. */
    public String optionalText(@Nullable String value, String field, int max) {
        String trimmed = value == null ? "" : value.strip();
        if (trimmed.length() > max) {
            found.add(Violation.of(field, "platform", "invalid.too-long", max));
        }
        return trimmed;
    }

    /** Records the violation when {@code value} is missing. */
    public Violations required(@Nullable Object value, String field) {
        if (value == null) {
            found.add(Violation.of(field, "platform", "invalid.required"));
        }
        return this;
    }

    /** Records the violation when {@code day} is given, but none that anybody can mean. */
    public Violations plausible(@Nullable LocalDate day, String field) {
        if (day != null && !Days.isPlausible(day)) {
            found.add(Violation.of(field, "platform", "invalid.date"));
        }
        return this;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Violation> all() {
        return List.copyOf(found);
    }

    /**
     * Ends the check.
     *
     * @throws Problem of kind {@code INVALID} with everything found, if anything was
     */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw Problem.invalid(found);
        }
    }
}
