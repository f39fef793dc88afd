package org.passerelle.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The questionnaires one can open: those that ship with the portal and the organisation's own. A version never changes,
 * so each is parsed once a process.
 */
@ApplicationScoped
class QuestionnaireLibrary {

    /** Codes of the questionnaires that ship, in the order in which they are offered. */
    static final List<String> SHIPPED = List.of("pulse", "start", "end");

    private final Map<Long, Questionnaire> parsed = new ConcurrentHashMap<>();
    private final List<Questionnaire> shipped =
            SHIPPED.stream().map(QuestionnaireLibrary::shipped).toList();

    @Inject
    private QuestionnaireRepository repository;

    /** The shipped questionnaire with this code. */
    static Questionnaire shipped(String code) {
        try (InputStream file = QuestionnaireLibrary.class.getResourceAsStream("questionnaires/" + code + ".json")) {
            if (file == null) {
                throw new IllegalStateException("No questionnaire " + code);
            }
            try (var reader = Json.createReader(file)) {
                return QuestionnaireReader.read(code, reader.readObject());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that the organisation can open: shipped ones, then its own in their latest version. */
    List<Questionnaire> all(long organisationId) {
        List<Questionnaire> all = new ArrayList<>(shipped);
        for (QuestionnaireRepository.Stored stored : repository.ofOrganisation(organisationId)) {
            Questionnaire own = parse(stored);
            all.removeIf(earlier -> earlier.code().equals(own.code()));
            all.add(own);
        }
        return all;
    }

    /** The questionnaire with this id, or the latest version of the one with this code. */
    Optional<Questionnaire> find(long organisationId, String idOrCode) {
        Optional<Questionnaire> newest = all(organisationId).stream()
                .filter(one -> one.id().equals(idOrCode) || one.code().equals(idOrCode))
                .findFirst();
        return newest.or(() -> repository.ofOrganisation(organisationId).stream()
                .filter(stored -> Long.toString(stored.id()).equals(idOrCode))
                .map(this::parse)
                .findFirst());
    }

    /** One version of a questionnaire, as a wave names it. */
    Questionnaire version(long organisationId, String code, int version) {
        return shipped.stream()
                .filter(one -> one.code().equals(code) && one.version() == version)
                .findFirst()
                .or(() -> repository.withCode(organisationId, code).stream()
                        .filter(stored -> stored.version() == version)
                        .map(this::parse)
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("No questionnaire " + code + " version " + version));
    }

    private Questionnaire parse(QuestionnaireRepository.Stored stored) {
        return parsed.computeIfAbsent(stored.id(), id -> {
            try (var reader = Json.createReader(new StringReader(stored.definition()))) {
                return QuestionnaireReader.read(Long.toString(id), reader.readObject());
            }
        });
    }
}
