package org.passerelle.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.identity.Caller;
import org.passerelle.identity.CurrentUser;
import org.passerelle.identity.SignIn;
import org.passerelle.platform.Languages;
import org.passerelle.platform.Problems;
import org.passerelle.platform.Settings;
import org.passerelle.platform.api.ProblemDetails;
import org.passerelle.platform.web.SecurityHeaders;
import org.passerelle.platform.web.Typed;
import org.passerelle.shared.Problem;

/**
 * Knows the caller from a serialisable session attribute (pages) or a bearer token (API) and tells the container on
 * each request; so a session survives on any node. Cheap on public pages: no session, no header, nothing to do.
 */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {

    /** Session attribute that holds the {@link Caller}. */
    public static final String CALLER = "passerelle.caller";

    private static final String BEARER = "Bearer ";

    @Inject
    private CurrentUser user;

    @Inject
    private SignIn signIn;

    @Inject
    private Settings settings;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Caller> caller;
        try {
            caller = bearer(request).or(() -> inSession(request));
        } catch (RuntimeException failure) {
            // The database does not answer: said as such, not as a wrong token.
            return answer(Problems.behind(failure).orElseThrow(() -> failure), request, response);
        }
        if (caller.isPresent()) {
            if (!user.isSignedIn()) {
                user.become(caller.get());
            }
            return context.notifyContainerAboutLogin(
                    Long.toString(caller.get().accountId()),
                    Set.of(caller.get().role().name()));
        }
        if (context.isProtected()) {
            return refuse(request, response, context);
        }
        return context.doNothing();
    }

    private Optional<Caller> bearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.startsWith(BEARER) || !isApi(request)) {
            return Optional.empty();
        }
        return signIn.withToken(header.substring(BEARER.length()).strip());
    }

    private static Optional<Caller> inSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session == null ? null : (Caller) session.getAttribute(CALLER));
    }

    private AuthenticationStatus refuse(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (isApi(request)) {
            response.setHeader("WWW-Authenticate", "Bearer");
            return answer(Problem.unauthenticated(), request, response);
        }
        // The filters have not run yet.
        SecurityHeaders.say(request, response, settings.production());
        Typed.keep(request);
        return context.redirect(request.getContextPath() + "/login?to=" + encode(wanted(request)));
    }

    private AuthenticationStatus answer(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        try {
            Locale locale = Languages.asked(request.getHeader("Accept-Language"));
            SecurityHeaders.say(request, response, settings.production());
            response.setStatus(problem.kind().status());
            response.setContentType(ProblemDetails.MEDIA_TYPE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(ProblemDetails.json(problem, locale).toString());
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    private static String wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path + (query == null ? "" : "?" + query);
    }

    private static String encode(String address) {
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    /** Where to go after signing in: a page of this application and nothing else. */
    public static String safeTarget(@Nullable String wanted) {
        boolean here = wanted != null
                && wanted.startsWith("/app/")
                && !wanted.contains("\\")
                && !wanted.contains("//")
                && !wanted.contains("..")
                && wanted.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return wanted != null && here ? wanted : "/app/home";
    }
}
