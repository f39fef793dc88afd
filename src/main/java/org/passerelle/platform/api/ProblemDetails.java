package org.passerelle.platform.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import org.passerelle.platform.Languages;
import org.passerelle.platform.Messages;
import org.passerelle.shared.Message;
import org.passerelle.shared.Problem;
import org.passerelle.shared.Violation;

/** A refusal as RFC 9457 problem details, in the language that the caller asked for. */
public final class ProblemDetails {

    /** The media type of RFC 9457. */
    public static final String MEDIA_TYPE = "application/problem+json";

    // Each call of Json's own methods looks for a provider in every jar again.
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

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
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add(
                        "type",
                        "urn:passerelle:problem:"
                                + problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .add("title", sentence)
                .add("status", problem.kind().status())
                .add("detail", sentence);
        if (!problem.violations().isEmpty()) {
            JsonArrayBuilder violations = JSON.createArrayBuilder();
            for (Violation violation : problem.violations()) {
                violations.add(JSON.createObjectBuilder()
                        .add("field", violation.field())
                        .add("message", Messages.text(violation.message(), locale)));
            }
            json.add("violations", violations);
        }
        return json.build();
    }

    /**
     * A failure that is no {@link Problem}: what the platform itself refuses, or a fault of ours.
     *
     * @param reference what the log calls this occurrence; empty where nothing was logged
     */
    public static JsonObject json(int status, Message sentence, String reference, Locale locale) {
        String text = Messages.text(sentence, locale);
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", text)
                .add("status", status)
                .add("detail", text);
        if (!reference.isEmpty()) {
            json.add("instance", "urn:passerelle:reference:" + reference);
        }
        return json.build();
    }

    /** The language that the caller asked for. */
    public static Locale language(HttpHeaders headers) {
        return Languages.asked(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
