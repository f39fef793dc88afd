package org.passerelle.session;

/** Where a session stands. */
public enum SessionState {
    /** In the plan; its sheet has not been filled. */
    PLANNED,
    /** Its sheet has been filled. */
    HELD,
    /** Called off. */
    CANCELLED
}
