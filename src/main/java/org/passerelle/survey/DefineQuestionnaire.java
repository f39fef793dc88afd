package org.passerelle.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.platform.Tenant;
import org.passerelle.shared.Problem;

/** Keeps a questionnaire of the organisation's own; the same code again is its next version. */
@ApplicationScoped
@Transactional
@Permit(Permission.MANAGE_WAVES)
public class DefineQuestionnaire {

    /** What is asked for: the definition as {@link QuestionnaireReader} describes it; not checked yet. */
    public record Command(JsonObject definition) {}

    @Inject
    private QuestionnaireRepository repository;

    @Inject
    private Tenant tenant;

    /** The id of the new version. */
    public long define(Command command) {
        Questionnaire read = QuestionnaireReader.read("", command.definition());
        if (QuestionnaireLibrary.SHIPPED.contains(read.code())) {
            throw Problem.invalid("code", "survey", "invalid.definition.code-taken", read.code());
        }
        List<QuestionnaireRepository.Stored> earlier = repository.withCode(tenant.organisationId(), read.code());
        int version = earlier.isEmpty() ? 1 : earlier.get(earlier.size() - 1).version() + 1;
        String definition = Json.createObjectBuilder(command.definition())
                .add("version", version)
                .build()
                .toString();
        QuestionnaireVersion stored =
                QuestionnaireVersion.of(read.code(), version, read.title().fr(), definition);
        repository.add(stored);
        return stored.id();
    }
}
