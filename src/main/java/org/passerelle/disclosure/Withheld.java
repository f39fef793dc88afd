package org.passerelle.disclosure;

/** Why a figure is not shown. For the team's eyes; what is published wears one of the marks of {@link Marking}. */
public enum Withheld {
    /** The count itself is below k (a zero included, unless structural). */
    PRIMARY,
    /** The count is k or more, but would give a withheld one away. */
    COMPLEMENTARY
}
