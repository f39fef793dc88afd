package org.passerelle.survey;

/** When in the life of a cohort a wave is opened. */
public enum Moment {
    /** After a session; stands alone. */
    PULSE,
    /** At the start. */
    T0,
    /** At the end. */
    T1;

    /** True for the moments whose answers are compared with those of another one. */
    public boolean isPaired() {
        return this != PULSE;
    }
}
