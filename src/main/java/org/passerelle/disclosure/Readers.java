package org.passerelle.disclosure;

/** Who reads a table, and the smallest threshold for them: a setting may raise it, never lower it. */
public enum Readers {
    /** The team, in its aggregated views: at least 5. */
    TEAM(5),
    /** A funder: at least 11. */
    FUNDER(11),
    /** Everybody: at least 11. */
    PUBLIC(11);

    private final int floor;

    Readers(int floor) {
        this.floor = floor;
    }

    /** The smallest k for these readers. */
    public int floor() {
        return floor;
    }

    /**
     * The k of a setting.
     *
     * @throws InvalidTable if the setting is below the floor
     */
    public int threshold(int setting) {
        if (setting < floor) {
            throw new InvalidTable("k", setting + " is below " + floor + ", the least for " + name());
        }
        return setting;
    }
}
