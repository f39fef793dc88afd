package org.passerelle.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Public;

/** What a participant finds behind a link. */
@ApplicationScoped
@Public("the link is the permission to see the questions")
public class AnswerLinks {

    /** How things stand behind a link. */
    public enum State {
        /** Questions to answer. */
        OPEN(200),
        /** A personal link that was used. */
        SPENT(410),
        /** The wave takes no answers any more. */
        CLOSED(410),
        /** No such link. */
        UNKNOWN(404);

        private final int status;

        State(int status) {
            this.status = status;
        }

        /** The HTTP status that says the same. */
        public int status() {
            return status;
        }
    }

    /**
     * What is behind a link.
     *
     * @param group title of the cohort; empty where the link is unknown
     * @param questionnaire null where the link is unknown
     * @param pairedByCode true where the person may make a code to pair her answers before and after
     */
    public record Found(State state, String group, @Nullable Questionnaire questionnaire, boolean pairedByCode) {}

    private static final Found NOTHING = new Found(State.UNKNOWN, "", null, false);

    @Inject
    private WaveLinks links;

    @Inject
    private Clock clock;

    /** Behind {@code /f/{token}}. */
    public Found personal(String token) {
        return links.personal(token)
                .map(invited -> found(invited.wave(), invited.answered(), false))
                .orElse(NOTHING);
    }

    /** Behind {@code /w/{code}}. */
    public Found open(String code) {
        return links.open(code).map(wave -> found(wave, false, true)).orElse(NOTHING);
    }

    private Found found(LinkedWave wave, boolean answered, boolean anonymous) {
        boolean open = wave.isOpen(LocalDate.ofInstant(clock.instant(), wave.zone()));
        State state = answered ? State.SPENT : open ? State.OPEN : State.CLOSED;
        return new Found(state, wave.group(), wave.questionnaire(), anonymous && wave.key() != null);
    }
}
