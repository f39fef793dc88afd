package org.passerelle.funder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.passerelle.platform.TenantEntities;

/** The only writer of grants. */
@ApplicationScoped
class GrantRepository {

    @Inject
    private TenantEntities entities;

    Optional<Grant> grant(long id) {
        return Optional.ofNullable(entities.tenant().find(Grant.class, id));
    }

    List<GrantProgramme> programmesOf(long grantId) {
        return entities.tenant()
                .createQuery("select p from GrantProgramme p where p.grantId = :grant", GrantProgramme.class)
                .setParameter("grant", grantId)
                .getResultList();
    }

    /** Stored at once: its programmes refer to it, and no mapping says so. */
    void add(Grant grant) {
        entities.tenant().persist(grant);
        entities.tenant().flush();
    }

    void add(GrantProgramme covered) {
        entities.tenant().persist(covered);
    }

    void remove(GrantProgramme covered) {
        entities.tenant().remove(covered);
    }
}
