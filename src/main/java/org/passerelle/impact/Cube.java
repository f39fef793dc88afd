package org.passerelle.impact;

/** The tables declared beforehand: there are no free filters. Each has its own editions. The name is stable: it is stored. */
public enum Cube {
    /** Distinct persons, their ages and sex. */
    PERSONS,
    /** Attendances, person-hours, attendance rate. */
    VOLUME,
    /** Groups that have reached their last questionnaire: who answered, what, and what changed. */
    CYCLES,
    /** The latest questionnaire after a session of each group. */
    PULSE
}
