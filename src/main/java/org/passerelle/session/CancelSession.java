package org.passerelle.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.shared.Problem;

/** Calls a session off. */
@ApplicationScoped
@Transactional
@Permit(Permission.PLAN_SESSIONS)
public class CancelSession {

    @Inject
    private SessionRepository sessions;

    /**
     * The session will not take place; its sheet can no longer be filled.
     *
     * @throws Problem {@code CONFLICT} when it has taken place
     */
    public void cancel(long sessionId) {
        sessions.session(sessionId).orElseThrow(Problem::notFound).cancel();
    }
}
