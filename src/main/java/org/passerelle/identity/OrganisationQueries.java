package org.passerelle.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.passerelle.platform.TenantEntities;

/** Reads which organisations there are, as far as others may know of them. */
@ApplicationScoped
@Transactional
@Permit(Permission.MANAGE_GRANTS)
public class OrganisationQueries {

    /** A funder that a grant may name. */
    public record Funder(long id, String name) {}

    @Inject
    private TenantEntities entities;

    /** Every funder of this installation, by name. */
    public List<Funder> funders() {
        return entities.everyone()
                .createQuery(
                        "select o.id, o.name from Organisation o where o.kind = :kind order by o.name", Object[].class)
                .setParameter("kind", Organisation.Kind.FUNDER)
                .getResultStream()
                .map(row -> new Funder((Long) row[0], (String) row[1]))
                .toList();
    }
}
