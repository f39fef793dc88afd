package org.passerelle.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;

/** Marks a session as held, once its sheet has a mark; part of the transaction that writes the mark. */
@ApplicationScoped
@Transactional
@Permit(Permission.RECORD_ATTENDANCE)
public class HoldSession {

    @Inject
    private SessionRepository sessions;

    /**
     * The session took place. Does nothing to a cancelled one, nor to one of another organisation: to be called before
     * anything is read, because it also makes others who write to the session wait for the caller's transaction.
     */
    public void hold(long sessionId) {
        sessions.hold(sessionId);
    }
}
