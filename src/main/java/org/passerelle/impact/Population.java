package org.passerelle.impact;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who is counted in one figure or table of one edition.
 *
 * @param subject what is counted for whom, such as {@code t1/42}: unique among the populations of a universe
 * @param version 1 for the first edition
 * @param members opaque key → what this member contributes; the figures stay the same only if that does
 */
record Population(String subject, int version, Map<Long, Long> members) {

    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    Population {
        members = Map.copyOf(members);
    }

    String name() {
        return subject + "/" + version;
    }

    int size() {
        return members.size();
    }

    /**
     * Two keys a member, herself and what she contributes: whoever comes, goes or changes makes a difference of two keys, so
     * the difference of two populations is twice the persons whom a subtraction of their figures would be about.
     */
    Set<Long> keys() {
        Set<Long> keys = new HashSet<>();
        members.forEach((member, contribution) -> {
            keys.add(mix(member, 1));
            keys.add(mix(member, mix(contribution, 2)));
        });
        return keys;
    }

    /** A 64-bit key of two numbers. */
    static long mix(long first, long second) {
        long z = first * GOLDEN + second;
        z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }
}
