package org.passerelle.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.passerelle.platform.Settings;
import org.passerelle.shared.Public;

/**
 * What closing a wave does, whoever asks: the last batch appears, answers are folded into facts, a complete pair into its
 * change, and then the key of the cohort is destroyed.
 */
@ApplicationScoped
@Public("for CloseWave, which has its permission, and the nightly job")
class WaveClosing {

    @Inject
    private WaveRepository waves;

    @Inject
    private AnswerBatches batches;

    @Inject
    private FactRepository facts;

    @Inject
    private QuestionnaireLibrary library;

    @Inject
    private WaveLinks links;

    @Inject
    private Settings settings;

    /** Closes the wave; false when it was closed already or is none of the organisation's. */
    @Transactional
    boolean close(long organisationId, long waveId) {
        Optional<WaveRepository.Closing> found = waves.lock(organisationId, waveId);
        if (found.isEmpty() || found.get().state() == WaveState.CLOSED) {
            return false;
        }
        WaveRepository.Closing wave = found.get();
        batches.releaseAll(wave);
        waves.close(wave);
        AnswerTally tally = new AnswerTally(questionnaire(wave));
        facts.appeared(organisationId, waveId).forEach(one -> tally.add(one.answers()));
        facts.keep(wave, tally.counts());
        if (wave.moment().isPaired()) {
            completePair(wave);
        }
        links.forget(waveId);
        return true;
    }

    private void completePair(WaveRepository.Closing closed) {
        List<WaveRepository.Closing> all = waves.ofCohort(closed.organisationId(), closed.cohortId());
        Optional<WaveRepository.Closing> start = closedOne(all, Moment.T0, closed);
        Optional<WaveRepository.Closing> end = closedOne(all, Moment.T1, closed);
        if (end.isEmpty()) {
            return;
        }
        boolean startOpen = all.stream().anyMatch(wave -> wave.moment() == Moment.T0 && wave.state() == WaveState.OPEN)
                && closed.moment() != Moment.T0;
        if (startOpen) {
            return;
        }
        start.ifPresent(before -> pair(before, end.get()));
        waves.destroyKey(closed.organisationId(), closed.cohortId());
    }

    private static Optional<WaveRepository.Closing> closedOne(
            List<WaveRepository.Closing> all, Moment moment, WaveRepository.Closing now) {
        return all.stream()
                .filter(wave -> wave.moment() == moment)
                .filter(wave -> wave.state() == WaveState.CLOSED || wave.id() == now.id())
                .findFirst();
    }

    private void pair(WaveRepository.Closing before, WaveRepository.Closing after) {
        Optional<CohortKey> key = waves.key(before.organisationId(), before.cohortId())
                .map(wrapped -> CohortKey.unwrap(settings.secret(), before.cohortId(), wrapped));
        key.ifPresent(known -> Pairing.sums(
                        questionnaire(before),
                        facts.appeared(before.organisationId(), before.id()),
                        questionnaire(after),
                        facts.appeared(after.organisationId(), after.id()),
                        known)
                .forEach((outcome, sums) -> facts.keep(before, outcome.code(), Moment.T0, Moment.T1, sums)));
    }

    private Questionnaire questionnaire(WaveRepository.Closing wave) {
        return library.version(wave.organisationId(), wave.questionnaire(), wave.questionnaireVersion());
    }
}
