package org.passerelle.platform;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Message;
import org.passerelle.shared.Problem;

/** Finds the refusal behind an exception that the platform has wrapped. */
public final class Problems {

    private static final int DEPTH = 20;
    /** MariaDB: duplicate key, record changed since it was read, deadlock, waited too long for a lock. */
    private static final Set<Integer> LOST_RACE = Set.of(1062, 1020, 1213, 1205);

    private Problems() {}

    /**
     * The refusal that {@code failure} stands for: a {@link Problem} thrown on purpose, a lost race (409), a database
     * that does not answer (503); empty where it is a fault of ours.
     */
    public static Optional<Problem> behind(@Nullable Throwable failure) {
        Throwable at = failure;
        for (int i = 0; at != null && i < DEPTH; i++, at = at.getCause()) {
            if (at instanceof Problem problem) {
                return Optional.of(problem);
            }
            if (at instanceof OptimisticLockException
                    || (at instanceof SQLException lost && LOST_RACE.contains(lost.getErrorCode()))) {
                return Optional.of(Problem.conflict("platform", "problem.changed-meanwhile"));
            }
            if (at instanceof SQLException sql && isConnectionLost(sql)) {
                return Optional.of(unavailable());
            }
            // The transaction could not even be ended: its connection is gone.
            if (at instanceof SystemException || (at instanceof PersistenceException && isConnectionWords(at))) {
                return Optional.of(unavailable());
            }
        }
        return Optional.empty();
    }

    /** The database does not answer: nothing was saved, try again. */
    public static Problem unavailable() {
        return new Problem(Problem.Kind.UNAVAILABLE, Message.of("platform", "problem.unavailable"));
    }

    private static boolean isConnectionLost(SQLException failure) {
        String state = failure.getSQLState();
        return (state != null && state.startsWith("08")) || isConnectionWords(failure);
    }

    private static boolean isConnectionWords(Throwable failure) {
        String words = String.valueOf(failure.getMessage());
        return words.contains("Error in allocating a connection")
                || words.contains("Socket error")
                || words.contains("Connection is closed");
    }
}
