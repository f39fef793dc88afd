package org.passerelle.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.shared.Problem;

/** Marks a session as held, once its sheet has a mark; part of the transaction that writes the mark. */
@ApplicationScoped
@Transactional
@Permit(Permission.RECORD_ATTENDANCE)
public class HoldSession {

    @Inject
    private SessionRepository sessions;

    /**
     * The session took place.
     *
     * @throws Problem {@code NOT_FOUND} for a session of another organisation, {@code CONFLICT} for a cancelled one
     */
    public void hold(long sessionId) {
        sessions.session(sessionId).orElseThrow(Problem::notFound).hold();
    }
}
