package org.passerelle.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** {@code /health/ready}: the portal can serve once a query has come back from the database, and while queries do. */
@Readiness
@ApplicationScoped
public class ReadinessQueries implements HealthCheck {

    private static final String NAME = "database";

    @Inject
    private TenantEntities entities;

    @Override
    @Transactional
    public HealthCheckResponse call() {
        try {
            entities.everyone().createNativeQuery("select 1").getSingleResult();
            return HealthCheckResponse.up(NAME);
        } catch (RuntimeException e) {
            return HealthCheckResponse.down(NAME);
        }
    }
}
