package org.passerelle.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.passerelle.shared.Public;

/** The steps of {@link SurveyJobs}, each wave in a transaction of its own. */
@ApplicationScoped
@Public("the jobs of the portal itself")
class SurveyUpkeep {

    @Inject
    private BatchRepository sealed;

    @Inject
    private AnswerBatches batches;

    @Inject
    private WaveRepository waves;

    @Inject
    private WaveClosing closing;

    /** Lets every batch appear that may. */
    void letBatchesAppear() {
        for (WaveRepository.Closing wave : sealed.waiting(2 * BatchRule.FEWEST)) {
            if (wave.state() == WaveState.CLOSED) {
                batches.discardLate(wave.organisationId(), wave.id());
                continue;
            }
            boolean more = true;
            while (more) {
                more = batches.releaseOpen(wave.organisationId(), wave.id());
            }
        }
    }

    /** Closes the waves whose last day was before {@code today}. */
    void closeDue(LocalDate today) {
        List<WaveRepository.Closing> due = waves.due(today);
        due.forEach(wave -> closing.close(wave.organisationId(), wave.id()));
    }

    /** Destroys the keys of cohorts in which no wave has been open since {@code before}. */
    @Transactional
    void destroyForgottenKeys(LocalDate before) {
        waves.forgotten(before).forEach(lost -> waves.destroyKey(lost.organisationId(), lost.cohortId()));
    }
}
