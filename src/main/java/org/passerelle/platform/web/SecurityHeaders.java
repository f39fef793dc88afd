package org.passerelle.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * What every answer tells the browser: take scripts, styles and pictures from here alone, be framed by nobody, tell
 * nobody where you came from; keep what never changes, keep nothing of what people wrote.
 */
public final class SecurityHeaders {

    static final String CSP = "Content-Security-Policy";
    static final String BASE = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
            + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; ";
    private static final String PERMISSIONS =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(),"
                    + " microphone=(), midi=(), payment=(), usb=()";

    private SecurityHeaders() {}

    /** Says it all to the answer of this request. */
    public static void say(HttpServletRequest request, HttpServletResponse response, boolean production) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        response.setHeader(CSP, BASE + (runsScripts(path) ? "script-src 'self'" : "script-src 'none'"));
        // In the place of the server's product name.
        response.setHeader("Server", "Passerelle");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (production) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        response.setHeader("Cache-Control", cache(path, request.getQueryString()));
    }

    /** Pages of the application run scripts; participants' pages need none, so none runs there. */
    static boolean runsScripts(String path) {
        return path.startsWith("/app/") || path.startsWith("/login") || path.equals("/");
    }

    private static String cache(String path, @Nullable String query) {
        if (!path.startsWith("/resources/") && !path.startsWith("/jakarta.faces.resource/")) {
            return "no-store";
        }
        // A digest or a version in the address: what is behind it never changes.
        boolean versioned = path.endsWith(".woff2") || (query != null && query.contains("v="));
        return versioned ? "public, max-age=31536000, immutable" : "public, max-age=3600";
    }
}
