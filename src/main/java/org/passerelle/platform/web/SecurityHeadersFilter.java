package org.passerelle.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Settings;

/**
 * What every answer tells the browser: take scripts, styles and pictures from here alone, be framed by nobody, tell
 * nobody where you came from; keep what never changes, keep nothing of what people wrote.
 *
 * <p>Pages of the application run scripts that carry the nonce of their response: PrimeFaces makes it and adds its
 * header, which takes the place of ours. Participants' pages need no script, so none runs there.
 */
public class SecurityHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String CSP = "Content-Security-Policy";
    private static final String BASE = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
            + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; ";
    private static final String PERMISSIONS =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(),"
                    + " microphone=(), midi=(), payment=(), usb=()";
    private static final String CACHE = "Cache-Control";

    @Inject
    private Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean scripts = path.startsWith("/app/") || path.startsWith("/login") || path.equals("/");
        response.setHeader(CSP, BASE + (scripts ? "script-src 'self'" : "script-src 'none'"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (settings.production()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        response.setHeader(CACHE, cache(path, request.getQueryString()));
        chain.doFilter(request, new OnePolicy(response, scripts));
    }

    private static String cache(String path, @Nullable String query) {
        if (!path.startsWith("/resources/") && !path.startsWith("/jakarta.faces.resource/")) {
            return "no-store";
        }
        // A digest or a version in the address: what is behind it never changes.
        boolean versioned = path.endsWith(".woff2") || (query != null && query.contains("v="));
        return versioned ? "public, max-age=31536000, immutable" : "public, max-age=3600";
    }

    /** One policy a response: the one with a nonce where scripts run, ours alone where none does. */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        private final boolean scripts;

        OnePolicy(HttpServletResponse response, boolean scripts) {
            super(response);
            this.scripts = scripts;
        }

        @Override
        public void addHeader(String name, String value) {
            if (!name.equalsIgnoreCase(CSP)) {
                super.addHeader(name, value);
            } else if (scripts) {
                // PrimeFaces adds "script-src 'self' 'nonce-…'".
                super.setHeader(name, BASE + value);
            }
        }
    }
}
