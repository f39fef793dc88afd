package org.passerelle.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.platform.TenantEntities;
import org.passerelle.shared.Ids;

/** Reads what has appeared and writes what can be added up. */
@ApplicationScoped
class FactRepository {

    /** An answer that has appeared. */
    static final class Appeared {
        private final Optional<byte[]> pairing;
        private final Answers answers;

        private Appeared(Optional<byte[]> pairing, Answers answers) {
            this.pairing = pairing;
            this.answers = answers;
        }

        /** The sealed pairing key. */
        Optional<byte[]> pairing() {
            return pairing;
        }

        Answers answers() {
            return answers;
        }
    }

    @Inject
    private TenantEntities entities;

    /** The answers of a wave that have appeared, in the order of their random ids. */
    List<Appeared> appeared(long organisationId, long waveId) {
        List<?> found = entities.everyone()
                .createNativeQuery("select pairing, answers from survey_response where organisation_id = ?"
                        + " and wave_id = ? order by id")
                .setParameter(1, organisationId)
                .setParameter(2, waveId)
                .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Appeared(Optional.ofNullable((byte[]) row[0]), Answers.ofJson(String.valueOf(row[1]))))
                .toList();
    }

    void keep(WaveRepository.Closing wave, Map<String, Map<String, Integer>> counts) {
        counts.forEach((question, answers) -> answers.forEach((answer, count) -> entities.everyone()
                .createNativeQuery("insert into answer_fact (id, organisation_id, wave_id, question, answer, responses)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .setParameter(1, Ids.next())
                .setParameter(2, wave.organisationId())
                .setParameter(3, wave.id())
                .setParameter(4, question)
                .setParameter(5, answer)
                .setParameter(6, count)
                .executeUpdate()));
    }

    void keep(WaveRepository.Closing wave, String outcome, Moment from, Moment to, ChangeSums sums) {
        entities.everyone()
                .createNativeQuery("insert into change_fact (id, organisation_id, cohort_id, outcome, from_moment,"
                        + " to_moment, pairs, pre_sum, pre_squares, post_sum, post_squares, change_sum, change_squares,"
                        + " changes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, Ids.next())
                .setParameter(2, wave.organisationId())
                .setParameter(3, wave.cohortId())
                .setParameter(4, outcome)
                .setParameter(5, from.name())
                .setParameter(6, to.name())
                .setParameter(7, sums.pairs())
                .setParameter(8, sums.preSum())
                .setParameter(9, sums.preSquares())
                .setParameter(10, sums.postSum())
                .setParameter(11, sums.postSquares())
                .setParameter(12, sums.changeSum())
                .setParameter(13, sums.changeSquares())
                .setParameter(14, sums.histogram())
                .executeUpdate();
    }
}
