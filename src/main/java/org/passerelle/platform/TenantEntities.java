package org.passerelle.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * The door to the database. {@link #tenant()} sees the records of the caller's organisation only; {@link #everyone()}
 * is for what belongs to none (accounts, throttles) and for views that hold no name.
 */
@ApplicationScoped
public class TenantEntities {

    static final String TENANT_PROPERTY = "eclipselink.tenant-id";

    @PersistenceContext(unitName = "passerelle")
    private EntityManager entities;

    @Inject
    private Tenant tenant;

    /** The entity manager of the running transaction, confined to the caller's organisation. */
    public EntityManager tenant() {
        entities.setProperty(TENANT_PROPERTY, tenant.organisationId());
        return entities;
    }

    /** The entity manager without an organisation: refuses every record that belongs to one. */
    public EntityManager everyone() {
        return entities;
    }
}
