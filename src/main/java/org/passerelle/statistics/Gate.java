package org.passerelle.statistics;

/** What may be said of a base of n persons or pairs; the size of the base decides, never its result. */
public enum Gate {
    /** Fewer than 5: words only, no number. */
    QUALITATIVE_ONLY(0),
    /** 5 to 10: the team may see the figures; nobody else. */
    TEAM_ONLY(5),
    /** 11 to 29: n, mean, interval and the caveat; no test, no stars. */
    CAUTIOUS(11),
    /** 30 and more: every figure. */
    FULL(30);

    private final int from;

    Gate(int from) {
        this.from = from;
    }

    /** The smallest base of this gate. */
    public int from() {
        return from;
    }

    /**
     * The gate of a base.
     *
     * @throws InvalidInput if n is negative
     */
    public static Gate of(long n) {
        if (n < 0) {
            throw new InvalidInput("n", "is negative: " + n);
        }
        Gate gate = QUALITATIVE_ONLY;
        for (Gate candidate : values()) {
            if (n >= candidate.from) {
                gate = candidate;
            }
        }
        return gate;
    }

    /** Whether this audience may see a number on this base. A funder never sees a base under 11. */
    public boolean showsNumbersTo(Audience audience) {
        return audience == Audience.TEAM ? this != QUALITATIVE_ONLY : compareTo(CAUTIOUS) >= 0;
    }

    /** Whether tests, p-values and stars may be shown. */
    public boolean showsTests() {
        return this == FULL;
    }

    /** Who reads. */
    public enum Audience {
        /** The team that runs the programme. */
        TEAM,
        /** A funder. */
        FUNDER,
        /** Everybody. */
        PUBLIC
    }
}
