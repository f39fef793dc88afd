package org.passerelle.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Settings;
import org.passerelle.shared.Public;

/**
 * Lets answers appear, as {@link BatchRule} says. A batch is drawn by lot and shuffled; those that stay behind are sealed
 * anew under new ids, so that not even the ciphertexts tell who left. All in one transaction.
 */
@ApplicationScoped
@Public("moves answers that were taken; reads nothing for anybody")
class AnswerBatches {

    /** The most answers in one batch, so that a transaction stays short. */
    static final int LARGEST = 1000;

    private static final SecureRandom LOT = new SecureRandom();

    @Inject
    private BatchRepository batches;

    @Inject
    private WaveRepository waves;

    @Inject
    private QuestionnaireLibrary library;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Lets leave of an open wave what may; true when more may follow at once. */
    @Transactional
    boolean releaseOpen(long organisationId, long waveId) {
        Optional<WaveRepository.Closing> wave = waves.lock(organisationId, waveId);
        if (wave.isEmpty() || wave.get().state() == WaveState.CLOSED) {
            return false;
        }
        List<BatchRepository.Sealed> pool = batches.sealed(wave.get(), LARGEST + BatchRule.FEWEST);
        release(wave.get(), pool, BatchRule.leavingWhileOpen(pool.size()));
        return pool.size() == LARGEST + BatchRule.FEWEST;
    }

    /** Lets everything leave a wave that is being closed, or destroys it where there are fewer than five. */
    @Transactional(Transactional.TxType.MANDATORY)
    void releaseAll(WaveRepository.Closing wave) {
        List<BatchRepository.Sealed> pool = batches.sealed(wave, LARGEST + BatchRule.FEWEST);
        while (pool.size() == LARGEST + BatchRule.FEWEST) {
            release(wave, pool, LARGEST);
            pool = batches.sealed(wave, LARGEST + BatchRule.FEWEST);
        }
        int leaving = BatchRule.leavingAtClose(pool.size());
        if (leaving == 0) {
            batches.delete(wave, pool);
        } else {
            release(wave, pool, leaving);
        }
    }

    /** Destroys what slipped into a wave while another node closed it: alone, it may not appear. */
    @Transactional
    void discardLate(long organisationId, long waveId) {
        waves.lock(organisationId, waveId).ifPresent(wave -> batches.delete(wave, batches.sealed(wave, LARGEST)));
    }

    private void release(WaveRepository.Closing wave, List<BatchRepository.Sealed> pool, int leaving) {
        if (leaving == 0) {
            return;
        }
        byte[] master = settings.secret();
        Questionnaire questionnaire =
                library.version(wave.organisationId(), wave.questionnaire(), wave.questionnaireVersion());
        WaveSeal seal = new WaveSeal(master, wave.id(), questionnaire.sealedSize());
        CohortKey key = key(wave, master);
        List<BatchRepository.Sealed> drawn = new ArrayList<>(pool);
        Collections.shuffle(drawn, LOT);
        List<BatchRepository.Appearing> appearing = drawn.subList(0, leaving).stream()
                .map(one -> seal.open(one.bytes()))
                .map(opened -> new BatchRepository.Appearing(
                        key == null ? null : key.seal(opened.pairing()), opened.answers()))
                .toList();
        List<byte[]> staying = drawn.subList(leaving, drawn.size()).stream()
                .map(one -> seal.again(one.bytes()))
                .toList();
        batches.delete(wave, pool);
        batches.reseal(wave, staying);
        batches.appear(wave, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), appearing);
    }

    private @Nullable CohortKey key(WaveRepository.Closing wave, byte[] master) {
        return wave.moment().isPaired()
                ? waves.key(wave.organisationId(), wave.cohortId())
                        .map(wrapped -> CohortKey.unwrap(master, wave.cohortId(), wrapped))
                        .orElse(null)
                : null;
    }
}
