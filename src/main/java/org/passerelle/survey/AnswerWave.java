package org.passerelle.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.identity.Secrets;
import org.passerelle.shared.Ids;
import org.passerelle.shared.Message;
import org.passerelle.shared.Problem;
import org.passerelle.shared.Public;

/**
 * Takes the answers of one person, from the page or the API. They are sealed before they reach the database and appear
 * with at least four others (ADR 0005); nothing here writes a token or an answer to a log.
 */
@ApplicationScoped
@Transactional
@Public("the link is the permission: a personal one for one answer, an open one while the wave is open")
public class AnswerWave {

    /** The longest code that somebody may make for herself, and the shortest. */
    public static final int LONGEST_CODE = 40;

    static final int SHORTEST_CODE = 4;
    private static final int LONGEST_NONCE = 64;

    /**
     * What a person sends; not checked yet.
     *
     * @param link the token of a personal link or the code of an open one
     * @param personal which of the two
     * @param nonce names the form that was filled in, so that sending it twice counts once; null counts each time
     * @param answers by code of the question, as texts; an empty one says «je préfère ne pas répondre»
     * @param ownCode made by the person to pair her answers before and after, where she has no personal link
     */
    public record Command(
            String link,
            boolean personal,
            @Nullable String nonce,
            Map<String, List<String>> answers,
            @Nullable String ownCode) {

        /** The answers of an API request: JSON values by code of the question. */
        public static Command ofJson(
                String code, @Nullable String nonce, JsonObject answers, @Nullable String ownCode) {
            return new Command(code, false, nonce, Answers.texts(answers), ownCode);
        }
    }

    @Inject
    private WaveLinks links;

    @Inject
    private AnswerRepository answers;

    @Inject
    private Clock clock;

    /**
     * Takes the answers.
     *
     * @throws Problem {@code NOT_FOUND} for a link that never was; {@code GONE} for one that is spent or closed; {@code
     *     INVALID} with each fault at its question
     */
    public void answer(Command command) {
        if (command.personal()) {
            WaveLinks.Personal invited = links.personal(command.link()).orElseThrow(Problem::notFound);
            take(command, invited.wave(), Optional.of(invited));
        } else {
            take(command, links.open(command.link()).orElseThrow(Problem::notFound), Optional.empty());
        }
    }

    private void take(Command command, LinkedWave wave, Optional<WaveLinks.Personal> invited) {
        if (!wave.isOpen(LocalDate.ofInstant(clock.instant(), wave.zone()))) {
            throw closed();
        }
        String json = Answers.check(wave.questionnaire(), command.answers()).json();
        byte[] pairing = pairing(command, wave, invited);
        String nonce = nonce(command, wave.id());
        if (!answers.arrive(nonce, wave.id())) {
            if (answers.isKnown(nonce, wave.id())) {
                return;
            }
            links.forget(wave.id());
            throw closed();
        }
        if (invited.isPresent() && !answers.spend(invited.get().invitationId(), wave.organisationId())) {
            throw spent();
        }
        answers.keep(wave, wave.seal().seal(pairing, json));
    }

    private static byte[] pairing(Command command, LinkedWave wave, Optional<WaveLinks.Personal> invited) {
        CohortKey key = wave.key();
        String code = command.ownCode() == null ? "" : command.ownCode().strip();
        if (key == null) {
            return Aead.random(CohortKey.PAIRING_BYTES);
        }
        if (invited.isPresent()) {
            return key.pairingOf(invited.get().enrolmentId());
        }
        if (code.isEmpty()) {
            // Not to be told apart from those that pair.
            return Aead.random(CohortKey.PAIRING_BYTES);
        }
        if (code.length() < SHORTEST_CODE || code.length() > LONGEST_CODE) {
            throw Problem.invalid("code", "survey", "invalid.own-code", SHORTEST_CODE, LONGEST_CODE);
        }
        return key.pairingOf(code);
    }

    private static String nonce(Command command, long waveId) {
        String nonce = command.nonce() == null ? "" : command.nonce();
        if (nonce.length() > LONGEST_NONCE) {
            throw new Problem(Problem.Kind.MALFORMED, Message.of("platform", "problem.malformed"));
        }
        return Secrets.sha256(waveId + " " + (nonce.isEmpty() ? Ids.secret(12) : nonce));
    }

    static Problem spent() {
        return new Problem(Problem.Kind.GONE, Message.of("survey", "answer.spent"));
    }

    static Problem closed() {
        return new Problem(Problem.Kind.GONE, Message.of("survey", "answer.closed"));
    }
}
