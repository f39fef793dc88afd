package org.passerelle.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Rows;
import org.passerelle.platform.TenantEntities;
import org.passerelle.shared.Ids;

/** Moves sealed answers out of their seals, many in one statement. */
@ApplicationScoped
class BatchRepository {

    /** A sealed answer. */
    static final class Sealed {
        private final long id;
        private final byte[] bytes;

        private Sealed(long id, byte[] bytes) {
            this.id = id;
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /** An answer that appears: what is paired (sealed by the cohort's key, or nothing) and what was answered. */
    static final class Appearing {
        private final byte @Nullable [] pairing;
        private final String answers;

        Appearing(byte @Nullable [] pairing, String answers) {
            this.pairing = pairing;
            this.answers = answers;
        }
    }

    private interface Binder<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }

    @Inject
    private TenantEntities entities;

    /** At most {@code most} sealed answers of the wave, in the order of their random ids. */
    List<Sealed> sealed(WaveRepository.Closing wave, int most) {
        List<?> found = entities.everyone()
                .createNativeQuery("select id, sealed from survey_sealed where organisation_id = ? and wave_id = ?"
                        + " order by id limit " + most + " for update")
                .setParameter(1, wave.organisationId())
                .setParameter(2, wave.id())
                .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Sealed(((Number) row[0]).longValue(), (byte[]) row[1]))
                .toList();
    }

    void delete(WaveRepository.Closing wave, List<Sealed> gone) {
        batch("delete from survey_sealed where organisation_id = ? and id = ?", gone, (statement, one) -> {
            statement.setLong(1, wave.organisationId());
            statement.setLong(2, one.id);
        });
    }

    /** Puts answers back under new seals and new ids. */
    void reseal(WaveRepository.Closing wave, List<byte[]> sealed) {
        batch(
                "insert into survey_sealed (id, organisation_id, wave_id, sealed) values (?, ?, ?, ?)",
                sealed,
                (statement, one) -> {
                    statement.setLong(1, Ids.random());
                    statement.setLong(2, wave.organisationId());
                    statement.setLong(3, wave.id());
                    statement.setBytes(4, one);
                });
    }

    void appear(WaveRepository.Closing wave, LocalDate today, List<Appearing> answers) {
        batch(
                "insert into survey_response (id, organisation_id, wave_id, appeared_on, pairing, answers)"
                        + " values (?, ?, ?, ?, ?, ?)",
                answers,
                (statement, one) -> {
                    statement.setLong(1, Ids.random());
                    statement.setLong(2, wave.organisationId());
                    statement.setLong(3, wave.id());
                    statement.setDate(4, Date.valueOf(today));
                    statement.setBytes(5, one.pairing);
                    statement.setString(6, one.answers);
                });
    }

    /** Open waves with at least {@code fewest} sealed answers, and closed ones with any. */
    List<WaveRepository.Closing> waiting(int fewest) {
        Query query = entities.everyone()
                .createNativeQuery("select w.id, w.organisation_id, w.cohort_id, w.moment, w.questionnaire,"
                        + " w.questionnaire_version, w.state from wave w join"
                        + " (select wave_id, count(*) n from survey_sealed group by wave_id) s on s.wave_id = w.id"
                        + " where s.n >= ? or w.state = 'CLOSED'")
                .setParameter(1, fewest);
        return Rows.of(query, WaveRepository::closing);
    }

    private <T> void batch(String sql, List<T> rows, Binder<T> binder) {
        Connection connection = entities.everyone().unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T row : rows) {
                binder.bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
