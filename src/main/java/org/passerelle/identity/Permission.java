package org.passerelle.identity;

/** What a caller may do; stored and compared by name, given to roles in {@link Role}. */
public enum Permission {
    /** See programmes and cohorts of the own organisation. */
    VIEW_PROGRAMMES,
    /** Create and change programmes and cohorts. */
    MANAGE_PROGRAMMES,
    /** See the sessions of the own organisation. */
    VIEW_SESSIONS,
    /** Schedule, change and cancel sessions. */
    PLAN_SESSIONS,
    /** See participants by name and who is enrolled. */
    VIEW_PARTICIPANTS,
    /** Import, create and enrol participants. */
    MANAGE_PARTICIPANTS,
    /** Mark the roster of a session that one leads. */
    RECORD_ATTENDANCE,
    /** Open and close waves, print links. */
    MANAGE_WAVES,
    /** See the answers of the own organisation, aggregated. */
    VIEW_ANSWERS,
    /** Record who funds what. */
    MANAGE_GRANTS,
    /** See the protected figures of what one funds. */
    VIEW_FUNDED_IMPACT,
    /** Verify a calculation with one's own numbers. */
    CHECK_CALCULATION,
    /** Accounts, tokens, settings of the organisation. */
    ADMINISTER
}
