package org.passerelle.shared;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Identifiers made by the application, without a round trip to the database.
 *
 * <p>An ordinary id is a positive 63-bit number: 42 bits of milliseconds since 2026 (so that new rows are appended to
 * the index) and 21 random bits. What must not betray its order (an answer) gets a wholly random one. In JSON and
 * addresses an id is a decimal <em>string</em>: JavaScript cannot hold 63 bits.
 */
public final class Ids {

    private static final long EPOCH_2026 = 1_767_225_600_000L;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /**
     * A new id, larger than all earlier ones of this process. Each millisecond begins somewhere at random, so that nodes do
     * not meet; within one, ids are counted: thousands of random ones would soon hit each other.
     */
    public static long next() {
        long millis = System.currentTimeMillis() - EPOCH_2026;
        long start = (millis << 21) | (RANDOM.nextInt() & 0xF_FFFF);
        return LAST.updateAndGet(last -> last >> 21 >= millis ? last + 1 : start);
    }

    /** A new id that says nothing about when it was made. */
    public static long random() {
        return (RANDOM.nextLong() >>> 1) | 1;
    }

    /** A secret for a link or a token: {@code bytes} random bytes in URL-safe Base64, without padding. */
    public static String secret(int bytes) {
        byte[] raw = new byte[bytes];
        RANDOM.nextBytes(raw);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
    }

    /**
     * The id that a request must name.
     *
     * @param field where it is missing, if it is
     * @throws Problem of kind {@code INVALID} where it is missing; {@code NOT_FOUND} where it cannot be
     */
    public static long given(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            throw Problem.invalid(field, "platform", "invalid.required");
        }
        return parse(text);
    }

    /**
     * The id written as {@code text}.
     *
     * @throws Problem of kind {@code NOT_FOUND} where it is none: an address that cannot be, is not
     */
    public static long parse(String text) {
        try {
            long id = Long.parseLong(text);
            if (id > 0) {
                return id;
            }
        } catch (NumberFormatException e) {
            // falls through: answered like any unknown id
        }
        throw Problem.notFound();
    }
}
