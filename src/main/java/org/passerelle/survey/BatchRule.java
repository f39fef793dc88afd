package org.passerelle.survey;

/**
 * How many sealed answers of a wave may appear now. The rule of ADR 0005: what appears together, and what stays behind,
 * is never fewer than five, so no difference between two looks is smaller than five answers.
 */
final class BatchRule {

    /** The fewest answers that appear together. */
    static final int FEWEST = 5;

    private BatchRule() {}

    /**
     * While the wave is open: all but five, once at least five can leave. Those five are company for the ones that come
     * last.
     */
    static int leavingWhileOpen(int sealed) {
        return sealed >= 2 * FEWEST ? sealed - FEWEST : 0;
    }

    /** When the wave closes: all; or none ever, where there are fewer than five. */
    static int leavingAtClose(int sealed) {
        return sealed >= FEWEST ? sealed : 0;
    }
}
