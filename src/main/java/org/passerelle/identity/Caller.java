package org.passerelle.identity;

import java.io.Serializable;

/**
 * Who makes the request: what is kept in the session, and nothing more.
 *
 * @param accountId id of the account
 * @param organisationId the one organisation whose records this caller works on
 * @param role what the caller is there
 * @param name how the caller is addressed
 * @param language tag of the language chosen in the account
 * @param zone time zone of the organisation
 */
public record Caller(long accountId, long organisationId, Role role, String name, String language, String zone)
        implements Serializable {}
