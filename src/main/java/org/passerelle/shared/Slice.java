package org.passerelle.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param items the rows of this part
 * @param next what to ask for to get the following part; null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    public Slice {
        items = List.copyOf(items);
    }

    /** The whole list in one part. */
    public static <T> Slice<T> whole(List<T> items) {
        return new Slice<>(items, null);
    }
}
