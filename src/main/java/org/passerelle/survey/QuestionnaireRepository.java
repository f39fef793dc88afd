package org.passerelle.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.passerelle.platform.Rows;
import org.passerelle.platform.TenantEntities;

/** The questionnaires that organisations made. */
@ApplicationScoped
class QuestionnaireRepository {

    /** A stored version, not parsed yet. */
    record Stored(long id, int version, String definition) {}

    private static final String SELECT = "select id, version, definition from questionnaire where organisation_id = ?";

    @Inject
    private TenantEntities entities;

    void add(QuestionnaireVersion version) {
        entities.tenant().persist(version);
    }

    /** Every version of every questionnaire of the organisation, by code. */
    List<Stored> ofOrganisation(long organisationId) {
        return Rows.of(
                entities.everyone()
                        .createNativeQuery(SELECT + " order by code, version")
                        .setParameter(1, organisationId),
                row -> new Stored(row.number(0), row.integer(1), row.text(2)));
    }

    /** The versions with this code, the latest last. */
    List<Stored> withCode(long organisationId, String code) {
        return Rows.of(
                entities.everyone()
                        .createNativeQuery(SELECT + " and code = ? order by version")
                        .setParameter(1, organisationId)
                        .setParameter(2, code),
                row -> new Stored(row.number(0), row.integer(1), row.text(2)));
    }
}
