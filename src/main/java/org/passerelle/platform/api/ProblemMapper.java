package org.passerelle.platform.api;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.passerelle.platform.Problems;
import org.passerelle.platform.Reference;
import org.passerelle.shared.Message;
import org.passerelle.shared.Problem;

/** The one mapper of refusals and failures to REST answers; a stack trace goes to the log and nowhere else. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable failure) {
        return Problems.behind(failure)
                .map(problem -> ProblemDetails.response(problem, headers))
                .orElseGet(() -> other(failure));
    }

    private Response other(Throwable failure) {
        if (isUnreadable(failure)) {
            return ProblemDetails.response(problem(Problem.Kind.MALFORMED, "problem.malformed"), headers);
        }
        if (failure instanceof WebApplicationException web) {
            return ofPlatform(web.getResponse());
        }
        String reference = Reference.next();
        LOG.log(Level.SEVERE, "Reference " + reference + ": a request failed", failure);
        return status(500, "problem.internal", reference);
    }

    private static boolean isUnreadable(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof JsonbException || at instanceof JsonParsingException || at instanceof JsonException) {
                return true;
            }
        }
        return failure instanceof ProcessingException;
    }

    /** What the REST runtime refuses by itself (unknown path, wrong method or type), in the same form as all else. */
    private Response ofPlatform(Response refused) {
        int status = refused.getStatus();
        return switch (status) {
            case 400 -> ProblemDetails.response(problem(Problem.Kind.MALFORMED, "problem.malformed"), headers);
            case 404 -> ProblemDetails.response(Problem.notFound(), headers);
            case 405 -> allowing(refused, status(status, "problem.method"));
            case 406, 415 -> status(status, "problem.media-type");
            default -> status >= 400 ? status(status, "problem.internal") : refused;
        };
    }

    /** Which methods there are stands in the refusal of the REST runtime. */
    private static Response allowing(Response refused, Response told) {
        String allow = refused.getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? told
                : Response.fromResponse(told).header(HttpHeaders.ALLOW, allow).build();
    }

    private Response status(int status, String key) {
        return status(status, key, "");
    }

    private Response status(int status, String key, String reference) {
        Locale locale = ProblemDetails.language(headers);
        return Response.status(status)
                .type(ProblemDetails.MEDIA_TYPE)
                .language(locale)
                .entity(ProblemDetails.json(status, Message.of("platform", key), reference, locale)
                        .toString())
                .build();
    }

    private static Problem problem(Problem.Kind kind, String key) {
        return new Problem(kind, Message.of("platform", key));
    }
}
