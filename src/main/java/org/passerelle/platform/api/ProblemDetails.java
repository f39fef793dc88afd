package org.passerelle.platform.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.passerelle.platform.Languages;
import org.passerelle.platform.Messages;
import org.passerelle.shared.Problem;
import org.passerelle.shared.Violation;

/** A refusal as RFC 9457 problem details, in the language that the caller asked for. */
public final class ProblemDetails {

    /** The media type of RFC 9457. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemDetails() {}

    /** The answer to a request that was refused. */
    public static Response response(Problem problem, HttpHeaders headers) {
        Locale locale = language(headers);
        return Response.status(problem.kind().status())
                .type(MEDIA_TYPE)
                .language(locale)
                .entity(json(problem, locale).toString())
                .build();
    }

    /** The problem as a JSON object: {@code type}, {@code title}, {@code status}, {@code detail}, {@code violations}. */
    public static JsonObject json(Problem problem, Locale locale) {
        String sentence = Messages.text(problem.sentence(), locale);
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add(
                        "type",
                        "urn:passerelle:problem:"
                                + problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .add("title", sentence)
                .add("status", problem.kind().status())
                .add("detail", sentence);
        if (!problem.violations().isEmpty()) {
            JsonArrayBuilder violations = Json.createArrayBuilder();
            for (Violation violation : problem.violations()) {
                violations.add(Json.createObjectBuilder()
                        .add("field", violation.field())
                        .add("message", Messages.text(violation.message(), locale)));
            }
            json.add("violations", violations);
        }
        return json.build();
    }

    static Locale language(HttpHeaders headers) {
        for (Locale wanted : headers.getAcceptableLanguages()) {
            return Languages.nearest(wanted);
        }
        return Languages.FRENCH;
    }
}
