package org.passerelle.survey.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Message;
import org.passerelle.shared.Problem;
import org.passerelle.shared.Slice;
import org.passerelle.survey.DefineQuestionnaire;
import org.passerelle.survey.Outcome;
import org.passerelle.survey.Question;
import org.passerelle.survey.Questionnaire;
import org.passerelle.survey.SurveyQueries;
import org.passerelle.survey.Words;

/** {@code /api/v1/questionnaires}. */
@Path("questionnaires")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class QuestionnaireResource {

    /** A questionnaire as JSON, in the form in which one is posted. */
    public record View(
            String id,
            String code,
            int version,
            Words title,
            int minutes,
            List<QuestionView> questions,
            List<OutcomeView> outcomes) {

        static View of(Questionnaire one) {
            return new View(
                    one.id(),
                    one.code(),
                    one.version(),
                    one.title(),
                    one.minutes(),
                    one.questions().stream().map(QuestionView::of).toList(),
                    one.outcomes().stream().map(OutcomeView::of).toList());
        }
    }

    /** A question as JSON. */
    public record QuestionView(
            String code,
            String type,
            Words label,
            @Nullable Words hint,
            @Nullable Words low,
            @Nullable Words high,
            @Nullable List<Question.Option> options) {

        static QuestionView of(Question question) {
            return new QuestionView(
                    question.code(),
                    question.type().code(),
                    question.label(),
                    orNull(question.hint()),
                    orNull(question.low()),
                    orNull(question.high()),
                    question.options().isEmpty() ? null : question.options());
        }

        private static @Nullable Words orNull(Words words) {
            return words.fr().isEmpty() ? null : words;
        }
    }

    /** An outcome as JSON. */
    public record OutcomeView(String code, String question, String better, Words title) {

        static OutcomeView of(Outcome outcome) {
            return new OutcomeView(
                    outcome.code(), outcome.question(), outcome.higherIsBetter() ? "high" : "low", outcome.title());
        }
    }

    @Inject
    private SurveyQueries queries;

    @Inject
    private DefineQuestionnaire defineQuestionnaire;

    @GET
    public Slice<View> list() {
        return Slice.whole(queries.questionnaires().stream().map(View::of).toList());
    }

    @GET
    @Path("{id}")
    public View one(@PathParam("id") String id) {
        return View.of(queries.questionnaire(id));
    }

    @POST
    public Response define(@Nullable JsonObject definition) {
        if (definition == null) {
            throw new Problem(Problem.Kind.MALFORMED, Message.of("platform", "problem.malformed"));
        }
        long id = defineQuestionnaire.define(new DefineQuestionnaire.Command(definition));
        return Response.created(URI.create("questionnaires/" + id))
                .entity(View.of(queries.questionnaire(Long.toString(id))))
                .build();
    }
}
