package org.passerelle.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.passerelle.identity.Secrets;
import org.passerelle.platform.Settings;
import org.passerelle.shared.Public;

/**
 * Finds the wave behind a link. Waves are remembered for half a minute on each node; an answer that comes after the wave
 * has closed is still refused, by the database.
 */
@ApplicationScoped
@Public("a link is the permission to answer")
class WaveLinks {

    /** Where a personal link leads. */
    record Personal(long invitationId, long enrolmentId, boolean answered, LinkedWave wave) {}

    private record Remembered(LinkedWave wave, Instant until) {}

    static final Duration MEMORY = Duration.ofSeconds(30);
    private static final int MOST_REMEMBERED = 5000;
    /** No longer text can be a code or a token. */
    private static final int LONGEST_LINK = 64;

    private final Map<String, Remembered> byCode = new ConcurrentHashMap<>();
    private final Map<Long, Remembered> byId = new ConcurrentHashMap<>();

    @Inject
    private LinkRepository links;

    @Inject
    private QuestionnaireLibrary library;

    @Inject
    private WaveRepository waves;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** The wave with this open code. */
    Optional<LinkedWave> open(String code) {
        return code.length() > LONGEST_LINK
                ? Optional.empty()
                : Optional.ofNullable(remembered(byCode, code, () -> links.byCode(code)));
    }

    /** The invitation with this token. */
    Optional<Personal> personal(String token) {
        if (token.length() > LONGEST_LINK) {
            return Optional.empty();
        }
        return links.invitation(Secrets.sha256(token)).flatMap(found -> {
            LinkedWave wave = remembered(byId, found.waveId(), () -> links.byId(found.waveId()));
            return Optional.ofNullable(wave)
                    .map(known -> new Personal(found.id(), found.enrolmentId(), found.answered(), known));
        });
    }

    /** Forgets what this node remembers of a wave that has just been closed. */
    void forget(long waveId) {
        byId.remove(waveId);
        byCode.values().removeIf(known -> known.wave().id() == waveId);
    }

    private <K> @Nullable LinkedWave remembered(
            Map<K, Remembered> memory, K name, Supplier<Optional<LinkRepository.StoredWave>> finder) {
        Instant now = clock.instant();
        Remembered known = memory.get(name);
        if (known != null && known.until().isAfter(now)) {
            return known.wave();
        }
        LinkedWave wave = finder.get().map(this::complete).orElse(null);
        if (wave == null) {
            memory.remove(name);
            return null;
        }
        if (memory.size() >= MOST_REMEMBERED) {
            memory.clear();
        }
        memory.put(name, new Remembered(wave, now.plus(MEMORY)));
        return wave;
    }

    private LinkedWave complete(LinkRepository.StoredWave stored) {
        byte[] master = settings.secret();
        Questionnaire questionnaire =
                library.version(stored.organisationId(), stored.questionnaire(), stored.version());
        CohortKey key = !stored.moment().isPaired()
                ? null
                : waves.key(stored.organisationId(), stored.cohortId())
                        .map(wrapped -> CohortKey.unwrap(master, stored.cohortId(), wrapped))
                        .orElse(null);
        return new LinkedWave(
                stored.id(),
                stored.organisationId(),
                stored.code(),
                stored.group(),
                stored.moment(),
                stored.state(),
                stored.closesOn(),
                stored.zone(),
                questionnaire,
                key,
                new WaveSeal(master, stored.id(), questionnaire.sealedSize()));
    }
}
