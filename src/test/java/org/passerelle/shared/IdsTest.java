package org.passerelle.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Ids are made without asking the database, and never twice. */
class IdsTest {

    private static final int MANY = 300_000;

    @Test
    void manyAtOnceAreAllDifferent() {
        long different = LongStream.range(0, MANY)
                .parallel()
                .map(i -> Ids.next())
                .distinct()
                .count();
        assertEquals(MANY, different);
    }

    @Test
    void laterOnesAreLarger() {
        List<Long> ids = LongStream.range(0, 1_000).mapToObj(i -> Ids.next()).toList();
        assertEquals(ids.stream().sorted().toList(), ids);
        assertTrue(ids.get(0) > 0);
    }
}
