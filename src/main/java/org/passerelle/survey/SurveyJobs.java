package org.passerelle.survey;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.passerelle.platform.Problems;

/**
 * What surveys do by themselves: let batches appear, close waves whose last day has passed, destroy keys that wait in
 * vain. Everything to do is found in the database, so nothing is lost with a node and each node may do it.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SurveyJobs {

    /** How long a cohort's key waits for the second wave of the pair. */
    static final Period KEY_WAITS = Period.ofMonths(18);

    /** A day is over when it is over in the last time zone; until then each organisation's own zone decides. */
    private static final Duration LAST_ZONE = Duration.ofHours(12);

    private static final Logger LOG = Logger.getLogger(SurveyJobs.class.getName());

    @Inject
    private SurveyUpkeep upkeep;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    void letBatchesAppear() {
        attempt("Batches of answers", today -> upkeep.letBatchesAppear());
    }

    @Schedule(hour = "*", minute = "7", persistent = false)
    void closeWhatIsDue() {
        attempt("Closing of waves", upkeep::closeDue);
        attempt("Keys of cohorts", today -> upkeep.destroyForgottenKeys(today.minus(KEY_WAITS)));
    }

    private void attempt(String what, Consumer<LocalDate> job) {
        try {
            job.accept(LocalDate.ofInstant(clock.instant().minus(LAST_ZONE), ZoneOffset.UTC));
        } catch (RuntimeException failure) {
            // The next run tries again; while the database is away a line is enough.
            boolean away = Problems.behind(failure).isPresent();
            LOG.log(Level.WARNING, what + ": will be tried again", away ? null : failure);
        }
    }
}
