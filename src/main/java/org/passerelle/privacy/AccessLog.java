package org.passerelle.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.passerelle.identity.CurrentUser;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;

/** Notes who looked at whose record, and why. Called by whoever shows a record, before showing it. */
@ApplicationScoped
@Transactional
@Permit(Permission.VIEW_PARTICIPANTS)
public class AccessLog {

    @Inject
    private AccessLogRepository log;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** The caller looked at the participant's record. */
    public void looked(long participantId, Purpose purpose) {
        looked(List.of(participantId), purpose);
    }

    /** The caller looked at the records of these participants at once. */
    public void looked(Collection<Long> participantIds, Purpose purpose) {
        long account = user.caller().accountId();
        Instant now = clock.instant();
        participantIds.forEach(participant -> log.add(AccessLogEntry.of(account, participant, purpose, now)));
    }
}
