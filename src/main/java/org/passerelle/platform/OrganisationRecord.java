package org.passerelle.platform;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.passerelle.shared.Ids;

/**
 * A row that belongs to an organisation. The column {@code organisation_id} is written and filtered by the persistence
 * provider itself, from {@link Tenant}: there is no code that could forget it.
 */
@MappedSuperclass
@Multitenant
@TenantDiscriminatorColumn(name = "organisation_id", contextProperty = TenantEntities.TENANT_PROPERTY)
public abstract class OrganisationRecord {

    @Id
    private long id = Ids.next();

    /** The id, made by the application before the row is stored. */
    public long id() {
        return id;
    }
}
