package org.passerelle.platform;

import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row of a native query, read by position without caring which class the driver chose for a number or a date. */
public final class Rows {

    private final @Nullable Object[] values;

    private Rows(@Nullable Object[] values) {
        this.values = values;
    }

    /** Runs the query and turns each row into a record. */
    public static <T> List<T> of(Query query, Function<Rows, T> reader) {
        List<?> found = query.getResultList();
        return found.stream()
                .map(row -> row instanceof Object[] many ? many : new Object[] {row})
                .map(row -> reader.apply(new Rows(row)))
                .toList();
    }

    /** A number; zero where the database has none. */
    public long number(int column) {
        Object value = values[column];
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        return value == null ? 0 : ((Number) value).longValue();
    }

    /** A number that fits an {@code int}. */
    public int integer(int column) {
        return Math.toIntExact(number(column));
    }

    /** A number with decimals; zero where the database has none. */
    public double decimal(int column) {
        Object value = values[column];
        if (value instanceof BigDecimal exact) {
            return exact.doubleValue();
        }
        return value == null ? 0 : ((Number) value).doubleValue();
    }

    /** A text; empty where the database has none. */
    public String text(int column) {
        Object value = values[column];
        return value == null ? "" : value.toString();
    }

    /** True where the database has no value. */
    public boolean isNull(int column) {
        return values[column] == null;
    }

    /** A date. */
    public @Nullable LocalDate date(int column) {
        Object value = values[column];
        if (value instanceof Date date) {
            return date.toLocalDate();
        }
        return (LocalDate) value;
    }

    /** A UTC date and time as an instant. */
    public Instant instant(int column) {
        Object value = values[column];
        if (value instanceof Timestamp timestamp) {
            return timestamp.toLocalDateTime().toInstant(ZoneOffset.UTC);
        }
        if (value instanceof LocalDateTime dateTime) {
            return dateTime.toInstant(ZoneOffset.UTC);
        }
        throw new IllegalStateException("Column " + column + " holds no date and time");
    }
}
