package org.passerelle.platform.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Messages;
import org.passerelle.platform.Problems;
import org.passerelle.platform.Reference;
import org.passerelle.platform.api.ProblemDetails;
import org.passerelle.shared.Message;
import org.passerelle.shared.Problem;

/**
 * Every error page, made without Faces so that it also stands when Faces does not: what happened, what to do next, and
 * for a fault of ours a reference that the log holds too. Under {@code /api/} the same as problem details.
 */
@WebServlet({"/error", "/error/*"})
public class ErrorPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(ErrorPage.class.getName());
    private static final String FEATURE = "platform";
    private static final int FAULT = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    /** The statuses that have a page of their own; any other is told as 400 or 500. */
    static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 409, 410, 411, 413, 422, 429, 500, 503);

    @Inject
    private Assets assets;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean dispatched = request.getDispatcherType() == DispatcherType.ERROR;
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = dispatched && code instanceof Integer known ? known : asked(request);
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Problem problem = problem(request, failure);
        if (problem != null) {
            status = problem.kind().status();
        }
        String reference = "";
        if (status == FAULT && dispatched && problem == null) {
            reference = Reference.next();
            LOG.log(Level.SEVERE, "Reference " + reference + ": status " + status, failure);
        }
        Locale locale = Language.of(request);
        response.setStatus(status);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Language", locale.getLanguage());
        if (isApi(request)) {
            response.setContentType(ProblemDetails.MEDIA_TYPE);
            JsonObject json = problem == null
                    ? ProblemDetails.json(status, Message.of(FEATURE, "error." + told(status)), reference, locale)
                    : ProblemDetails.json(problem, locale);
            response.getWriter().write(json.toString());
        } else {
            response.setContentType("text/html");
            response.getWriter().write(page(request, status, problem, reference, locale));
        }
    }

    private static @Nullable Problem problem(HttpServletRequest request, @Nullable Throwable failure) {
        return request.getAttribute(ProblemFilter.PROBLEM) instanceof Problem known
                ? known
                : Problems.behind(failure).orElse(null);
    }

    /** A page that a script was sent to: {@code /error/503}. */
    private static int asked(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path != null && path.matches("/\\d{3}") && TOLD.contains(Integer.parseInt(path.substring(1)))
                ? Integer.parseInt(path.substring(1))
                : HttpServletResponse.SC_NOT_FOUND;
    }

    private static boolean isApi(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path != null && path.toString().startsWith(request.getContextPath() + "/api/");
    }

    private static int told(int status) {
        if (TOLD.contains(status)) {
            return status;
        }
        return status >= FAULT ? FAULT : HttpServletResponse.SC_BAD_REQUEST;
    }

    private String page(
            HttpServletRequest request, int status, @Nullable Problem problem, String reference, Locale locale)
            throws IOException {
        String hint = problem == null || problem.sentence().key().startsWith("problem.not-found")
                ? text("error." + told(status) + ".hint", locale)
                : Messages.text(problem.sentence(), locale);
        String told = reference.isEmpty()
                ? ""
                : "<p><code>"
                        + escape(Messages.text(Message.of(FEATURE, "error.reference", reference), locale))
                        + "</code></p>";
        return template()
                .replace("{language}", locale.getLanguage())
                .replace("{status}", Integer.toString(status))
                .replace("{title}", escape(text("error." + told(status), locale)))
                .replace("{hint}", escape(hint))
                .replace("{reference}", told)
                .replace("{name}", escape(text("app.name", locale)))
                .replace("{home}", request.getContextPath() + "/")
                .replace("{home.text}", escape(text("action.home", locale)))
                .replace("{font.css}", assets.of("design/font.css"))
                .replace("{tokens.css}", assets.of("design/tokens.css"))
                .replace("{base.css}", assets.of("design/base.css"))
                .replace("{icon.svg}", assets.of("design/icon.svg"));
    }

    private String template() throws IOException {
        try (InputStream in = getServletContext().getResourceAsStream("/WEB-INF/templates/error.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String text(String key, Locale locale) {
        return Messages.text(Message.of(FEATURE, key), locale);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
