package org.passerelle.impact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Wording;

/**
 * A table of counts with its base.
 *
 * @param id stable, such as {@code age} or {@code T1/end/quality}
 * @param sort what it divides
 * @param title the question that was asked; empty for ages and sex, which the messages name
 * @param base how many are divided (or, of several answers, could choose each)
 */
public record Breakdown(String id, Sort sort, Wording title, long base, List<Row> rows) {

    /** What a table divides, and so how it reads. */
    public enum Sort {
        AGE,
        SEX,
        /** One answer a form. */
        ANSWERS,
        /** Any number of answers a form: the rows do not add up to the base. */
        SEVERAL_ANSWERS
    }

    /**
     * One category.
     *
     * @param count null where there is a reason
     * @param percent of the base, whole
     */
    public record Row(
            Wording label,
            @Nullable Long count,
            @Nullable Integer percent,
            @Nullable Reason reason) {

        static Row of(Wording label, long count, long base, Standing standing) {
            if (standing != Standing.SHOWN) {
                return new Row(label, null, null, standing.reason());
            }
            return new Row(label, count, (int) Math.round(100.0 * count / base), null);
        }
    }

    public Breakdown {
        rows = List.copyOf(rows);
    }

    /** The moment of a table of answers, such as {@code T1}; empty for others. */
    public String moment() {
        return id.contains("/") ? id.substring(0, id.indexOf('/')) : "";
    }
}
