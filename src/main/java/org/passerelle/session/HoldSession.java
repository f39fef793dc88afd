package org.passerelle.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.passerelle.identity.CurrentUser;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.shared.Problem;

/** Opens a session to whoever fills its sheet, and keeps what the sheet adds up to; both in the caller's transaction. */
@ApplicationScoped
@Transactional
@Permit(Permission.RECORD_ATTENDANCE)
public class HoldSession {

    @Inject
    private SessionRepository sessions;

    @Inject
    private CurrentUser user;

    /**
     * The session, locked until the transaction ends, so that two devices write one after the other. To be called before
     * anything else is read: whoever waited then sees what the other one has stored.
     *
     * @throws Problem of kind {@code NOT_FOUND} where there is none in this organisation, or a partner does not lead it
     */
    public SheetSession open(long sessionId) {
        long onlyLedBy = user.seesOnlyOwnSessions() ? user.caller().accountId() : 0;
        return sessions.locked(sessionId, onlyLedBy).orElseThrow(Problem::notFound);
    }

    /**
     * Keeps the sums of its sheet; with a mark on it, the session took place.
     *
     * @param marks persons on the sheet
     * @param there who of them came
     * @param minutes that they stayed, together
     */
    public void hold(long sessionId, int marks, int there, int minutes) {
        sessions.hold(sessionId, marks, there, minutes);
    }
}
