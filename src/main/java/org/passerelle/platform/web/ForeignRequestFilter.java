package org.passerelle.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Message;
import org.passerelle.shared.Problem;

/**
 * Refuses what another site makes a visitor's browser send. Stateless forms have no view state that would show it, so
 * the browser's own word is asked: {@code Sec-Fetch-Site}, else {@code Origin}, else {@code Referer}. A client that
 * says none of them passes only without our session cookie: it is no browser, or has nothing to be misused.
 */
public class ForeignRequestFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (READING.contains(request.getMethod()) || isOwn(request)) {
            chain.doFilter(request, response);
            return;
        }
        Problem refused = new Problem(Problem.Kind.FORBIDDEN, Message.of("platform", "problem.foreign"));
        request.setAttribute(ProblemFilter.PROBLEM, refused);
        response.sendError(refused.kind().status());
    }

    private static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN.contains(site);
        }
        String origin = request.getHeader("Origin");
        if (origin != null) {
            return isHere(origin, request);
        }
        String referrer = request.getHeader("Referer");
        if (referrer != null) {
            return isHere(referrer, request);
        }
        return !carriesSession(request);
    }

    /** Compares host and port: a proxy may have spoken TLS for us, so the scheme says nothing. */
    private static boolean isHere(String address, HttpServletRequest request) {
        try {
            return authority(URI.create(address).getAuthority()).equals(authority(request.getHeader("Host")));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String authority(@Nullable String written) {
        return written == null ? "" : written.toLowerCase(java.util.Locale.ROOT).replaceFirst(":(80|443)$", "");
    }

    private static boolean carriesSession(HttpServletRequest request) {
        String name = request.getServletContext().getSessionCookieConfig().getName();
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return true;
                }
            }
        }
        return false;
    }
}
