package org.passerelle.impact;

/** Why a figure is not there. The name is stable: it is stored, sent by the API and keys the messages. */
public enum Reason {
    /** On fewer than {@link Threshold#K}. */
    BELOW_K,
    /** Would give another figure away. */
    MASKED,
    /** Nothing released yet: too few persons, or too few beside what is released already. */
    NOT_RELEASED,
    /** Allowed on {@code Gate.FULL} bases only. */
    NEEDS_30,
    /** There is nothing to count. */
    NO_DATA,
    /** The statistics give no number for such data. */
    NOT_COMPUTABLE
}
