package org.passerelle.impact;

/** Whether a count is shown, and which mark it wears if not. The name is stable: it is stored. */
enum Standing {
    SHOWN,
    /** «&lt; 11». */
    BELOW_K,
    /** «not shown»: would give another one away, or the mark of the reason would. */
    MASKED
}
