package org.passerelle.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.passerelle.platform.Rows;
import org.passerelle.platform.TenantEntities;

/** The only writer of waves, invitations and keys of cohorts. */
@ApplicationScoped
class WaveRepository {

    /** What closing a wave needs to know of it. */
    record Closing(
            long id,
            long organisationId,
            long cohortId,
            Moment moment,
            String questionnaire,
            int questionnaireVersion,
            WaveState state) {}

    @Inject
    private TenantEntities entities;

    /** Stored at once: its invitations refer to it, and no mapping says so. */
    void add(Wave wave) {
        entities.tenant().persist(wave);
        entities.tenant().flush();
    }

    void add(Invitation invitation) {
        entities.tenant().persist(invitation);
    }

    /** True when the cohort has, or had, its wave of this moment; for a pulse that of the session. */
    boolean hasWave(long organisationId, long cohortId, String occasion) {
        return exists(
                "select 1 from wave where organisation_id = ? and cohort_id = ? and occasion = ?",
                organisationId,
                cohortId,
                occasion);
    }

    /** The wave, locked until the transaction ends: no answer arrives and no batch leaves meanwhile. */
    Optional<Closing> lock(long organisationId, long waveId) {
        Query query = entities.everyone()
                .createNativeQuery("select id, organisation_id, cohort_id, moment, questionnaire,"
                        + " questionnaire_version, state from wave where organisation_id = ? and id = ? for update")
                .setParameter(1, organisationId)
                .setParameter(2, waveId);
        return Rows.of(query, WaveRepository::closing).stream().findFirst();
    }

    /** The waves of a cohort. */
    List<Closing> ofCohort(long organisationId, long cohortId) {
        Query query = entities.everyone()
                .createNativeQuery("select id, organisation_id, cohort_id, moment, questionnaire,"
                        + " questionnaire_version, state from wave where organisation_id = ? and cohort_id = ?")
                .setParameter(1, organisationId)
                .setParameter(2, cohortId);
        return Rows.of(query, WaveRepository::closing);
    }

    static Closing closing(Rows row) {
        return new Closing(
                row.number(0),
                row.number(1),
                row.number(2),
                Moment.valueOf(row.text(3)),
                row.text(4),
                row.integer(5),
                WaveState.valueOf(row.text(6)));
    }

    void close(Closing wave) {
        update(
                "update wave set state = 'CLOSED' where organisation_id = ? and id = ?",
                wave.organisationId(),
                wave.id());
        // In batches of closed waves nothing is sent twice any more.
        update("delete from survey_submission where wave_id = ?", wave.id());
    }

    /** The wrapped key of a cohort, if it has one. */
    Optional<byte[]> key(long organisationId, long cohortId) {
        List<?> found = entities.everyone()
                .createNativeQuery("select wrapped_key from cohort_key where organisation_id = ? and cohort_id = ?")
                .setParameter(1, organisationId)
                .setParameter(2, cohortId)
                .getResultList();
        return found.stream().map(key -> (byte[]) key).findFirst();
    }

    /** Keeps a key unless the cohort has one already. */
    void addKey(long organisationId, long cohortId, byte[] wrapped) {
        update(
                "insert ignore into cohort_key (cohort_id, organisation_id, wrapped_key) values (?, ?, ?)",
                cohortId,
                organisationId,
                wrapped);
    }

    /** Destroys the key of a cohort, and the sealed pairing keys that only it could read. */
    void destroyKey(long organisationId, long cohortId) {
        update("delete from cohort_key where organisation_id = ? and cohort_id = ?", organisationId, cohortId);
        update(
                "update survey_response set pairing = null where organisation_id = ? and pairing is not null"
                        + " and wave_id in (select id from wave where cohort_id = ?)",
                organisationId,
                cohortId);
    }

    /** Waves still open although their last day has passed, as pairs of organisation and wave. */
    List<Closing> due(LocalDate today) {
        Query query = entities.everyone()
                .createNativeQuery("select id, organisation_id, cohort_id, moment, questionnaire,"
                        + " questionnaire_version, state from wave where state = 'OPEN' and closes_on < ?")
                .setParameter(1, today);
        return Rows.of(query, WaveRepository::closing);
    }

    /** Cohorts whose key waits for a wave that has not been opened since {@code before}. */
    List<Closing> forgotten(LocalDate before) {
        Query query = entities.everyone()
                .createNativeQuery("select 0, k.organisation_id, k.cohort_id, 'T0', '', 0, 'CLOSED' from cohort_key k"
                        + " where not exists (select 1 from wave w where w.cohort_id = k.cohort_id"
                        + " and (w.state = 'OPEN' or w.closes_on >= ?))")
                .setParameter(1, before);
        return Rows.of(query, WaveRepository::closing);
    }

    private boolean exists(String sql, Object... values) {
        return !bound(sql, values).getResultList().isEmpty();
    }

    private void update(String sql, Object... values) {
        bound(sql, values).executeUpdate();
    }

    private Query bound(String sql, Object... values) {
        Query query = entities.everyone().createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
