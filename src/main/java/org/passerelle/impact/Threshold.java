package org.passerelle.impact;

/** How many persons stand behind every figure that a funder sees (DOMAIN §6.1). */
public final class Threshold {

    /** The threshold of funders and the public. */
    public static final int K = 11;

    private Threshold() {}
}
