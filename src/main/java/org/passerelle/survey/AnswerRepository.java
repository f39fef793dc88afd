package org.passerelle.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.passerelle.platform.TenantEntities;
import org.passerelle.shared.Ids;

/** Stores an arriving answer, in as few statements as it takes. */
@ApplicationScoped
class AnswerRepository {

    @Inject
    private TenantEntities entities;

    /**
     * Counts a form as sent, unless it was sent before or the wave has closed. The lock on the wave is shared among
     * answers and waits for nothing but a closing or a batch.
     *
     * @return false when the form is known or the wave takes no answers
     */
    boolean arrive(String nonceHash, long waveId) {
        return entities.everyone()
                        .createNativeQuery("insert ignore into survey_submission (nonce_hash, wave_id)"
                                + " select ?, id from wave where id = ? and state = 'OPEN' lock in share mode")
                        .setParameter(1, nonceHash)
                        .setParameter(2, waveId)
                        .executeUpdate()
                > 0;
    }

    /** True when this form was sent before. */
    boolean isKnown(String nonceHash, long waveId) {
        return !entities.everyone()
                .createNativeQuery("select 1 from survey_submission where nonce_hash = ? and wave_id = ?")
                .setParameter(1, nonceHash)
                .setParameter(2, waveId)
                .getResultList()
                .isEmpty();
    }

    /** Marks that the invited person answered; false when she had already. */
    boolean spend(long invitationId, long organisationId) {
        return entities.everyone()
                        .createNativeQuery("update invitation set answered = true"
                                + " where id = ? and organisation_id = ? and answered = false")
                        .setParameter(1, invitationId)
                        .setParameter(2, organisationId)
                        .executeUpdate()
                > 0;
    }

    void keep(LinkedWave wave, byte[] sealed) {
        entities.everyone()
                .createNativeQuery(
                        "insert into survey_sealed (id, organisation_id, wave_id, sealed) values (?, ?, ?, ?)")
                .setParameter(1, Ids.random())
                .setParameter(2, wave.organisationId())
                .setParameter(3, wave.id())
                .setParameter(4, sealed)
                .executeUpdate();
    }
}
