package org.passerelle.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.passerelle.platform.TenantEntities;

/** The only one who keeps and forgets lists on their way in. */
@ApplicationScoped
class ImportDraftRepository {

    @Inject
    private TenantEntities entities;

    void add(ImportDraft draft) {
        entities.tenant().persist(draft);
    }

    Optional<ImportDraft> draft(long id) {
        return Optional.ofNullable(entities.tenant().find(ImportDraft.class, id));
    }

    /** The draft, locked until the transaction ends: whoever takes it twice finds it taken. */
    Optional<ImportDraft> lockedDraft(long id) {
        return Optional.ofNullable(entities.tenant().find(ImportDraft.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Forgets what is older than it may be, of every organisation: no list waits for its owner to come back. */
    int forgetExpired(Instant now) {
        return entities.everyone()
                .createNativeQuery("delete from import_draft where expires_at <= ?")
                .setParameter(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Forgets every list of the organisation. */
    void forgetAll() {
        entities.tenant().createQuery("delete from ImportDraft d").executeUpdate();
    }
}
