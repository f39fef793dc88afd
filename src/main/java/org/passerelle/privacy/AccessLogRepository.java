package org.passerelle.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.passerelle.platform.TenantEntities;

/** The only writer of the access log. */
@ApplicationScoped
class AccessLogRepository {

    @Inject
    private TenantEntities entities;

    void add(AccessLogEntry entry) {
        entities.tenant().persist(entry);
    }
}
