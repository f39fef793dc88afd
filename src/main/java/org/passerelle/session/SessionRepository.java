package org.passerelle.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.passerelle.platform.TenantEntities;

/** The only writer of sessions. */
@ApplicationScoped
class SessionRepository {

    @Inject
    private TenantEntities entities;

    Optional<Session> session(long id) {
        return Optional.ofNullable(entities.tenant().find(Session.class, id));
    }
}
