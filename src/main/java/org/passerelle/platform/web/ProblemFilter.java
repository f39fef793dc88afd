package org.passerelle.platform.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Problems;
import org.passerelle.shared.Message;
import org.passerelle.shared.Problem;
import org.primefaces.csp.CspException;

/**
 * Answers a refusal that reaches the container with its own status, and so with its own error page. A form sent from a
 * page that has expired is answered by a fresh page that still holds what was typed.
 */
public class ProblemFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Request attribute that holds the refusal for the error page. */
    public static final String PROBLEM = "passerelle.problem";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            answer(request, response, chain);
        } catch (ServletException | RuntimeException failure) {
            Optional<Problem> problem = Problems.behind(failure).or(() -> damaged(failure));
            if (problem.isEmpty() || response.isCommitted()) {
                throw failure;
            }
            request.setAttribute(PROBLEM, problem.get());
            response.sendError(problem.get().kind().status());
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (!(isExpired(failure) || saysStateless(request)) || response.isCommitted()) {
                throw failure;
            }
            response.resetBuffer();
            // Faces has called it a fault; it is a form that came too late.
            response.setStatus(Problem.Kind.CONFLICT.status());
            Typed.in(request).ifPresent(typed -> typed.passOn(request));
            chain.doFilter(new Opened(request), response);
        }
    }

    /**
     * A form that no page of ours has sent: another nonce than that of its page, or parts that cannot be told apart. The
     * container's own refusals to read a request have no cause; what Faces passes on has one.
     */
    private static Optional<Problem> damaged(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            boolean unread = (at.getClass() == ServletException.class && at.getCause() == null)
                    || at.getClass().getName().startsWith("org.apache.catalina.fileupload.");
            if (unread || at instanceof CspException) {
                return Optional.of(new Problem(Problem.Kind.MALFORMED, Message.of("platform", "problem.malformed")));
            }
        }
        return Optional.empty();
    }

    /** A form that claims to have no view state: none of ours sends that, participants' forms say nothing. */
    private static boolean saysStateless(HttpServletRequest request) {
        return "stateless".equals(request.getParameter(ResponseStateManager.VIEW_STATE_PARAM));
    }

    private static boolean isExpired(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof ViewExpiredException) {
                return true;
            }
        }
        return false;
    }

    /** The same request as if its page had just been opened: without the view state that nobody knows any more. */
    private static final class Opened extends HttpServletRequestWrapper {

        private final Map<String, String[]> parameters;

        Opened(HttpServletRequest request) {
            super(request);
            Map<String, String[]> rest = new HashMap<>(request.getParameterMap());
            rest.keySet().removeIf(name -> name.startsWith("jakarta.faces."));
            rest.remove(ResponseStateManager.VIEW_STATE_PARAM);
            parameters = Collections.unmodifiableMap(rest);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return parameters;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }
    }
}
