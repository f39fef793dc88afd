package org.passerelle.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.passerelle.platform.Rows;
import org.passerelle.platform.TenantEntities;
import org.passerelle.shared.Public;

/** What the links of participants lead to. Nobody is signed in there: the link is the permission. */
@ApplicationScoped
@Public("finds what a link leads to")
class LinkRepository {

    /** A wave as stored. */
    record StoredWave(
            long id,
            long organisationId,
            long cohortId,
            String code,
            String group,
            String questionnaire,
            int version,
            Moment moment,
            WaveState state,
            LocalDate closesOn,
            ZoneId zone) {}

    /** An invitation as stored. */
    record StoredInvitation(long id, long waveId, long enrolmentId, boolean answered) {}

    private static final String WAVE = "select w.id, w.organisation_id, w.cohort_id, w.open_code, c.title,"
            + " w.questionnaire, w.questionnaire_version, w.moment, w.state, w.closes_on, o.time_zone"
            + " from wave w join cohort c on c.id = w.cohort_id join organisation o on o.id = w.organisation_id";

    @Inject
    private TenantEntities entities;

    @Transactional
    Optional<StoredWave> byCode(String code) {
        return wave(entities.everyone()
                .createNativeQuery(WAVE + " where w.open_code = ?")
                .setParameter(1, code));
    }

    @Transactional
    Optional<StoredWave> byId(long waveId) {
        return wave(
                entities.everyone().createNativeQuery(WAVE + " where w.id = ?").setParameter(1, waveId));
    }

    /** The invitation whose link has a token with this hash. */
    @Transactional
    Optional<StoredInvitation> invitation(String tokenHash) {
        Query query = entities.everyone()
                .createNativeQuery("select id, wave_id, enrolment_id, answered from invitation where token_hash = ?")
                .setParameter(1, tokenHash);
        return Rows.of(
                        query,
                        row -> new StoredInvitation(row.number(0), row.number(1), row.number(2), row.number(3) != 0))
                .stream()
                .findFirst();
    }

    private static Optional<StoredWave> wave(Query query) {
        return Rows.of(
                        query,
                        row -> new StoredWave(
                                row.number(0),
                                row.number(1),
                                row.number(2),
                                row.text(3),
                                row.text(4),
                                row.text(5),
                                row.integer(6),
                                Moment.valueOf(row.text(7)),
                                WaveState.valueOf(row.text(8)),
                                Objects.requireNonNull(row.date(9)),
                                ZoneId.of(row.text(10))))
                .stream()
                .findFirst();
    }
}
