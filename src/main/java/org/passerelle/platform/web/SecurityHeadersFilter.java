package org.passerelle.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.passerelle.platform.Settings;

/**
 * Puts {@link SecurityHeaders} on every answer. Scripts of a page carry the nonce of their response: PrimeFaces makes it
 * and adds its header, which takes the place of ours.
 */
public class SecurityHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SecurityHeaders.say(request, response, settings.production());
        chain.doFilter(request, new Guarded(request, response, settings.production()));
    }

    /** One policy a response, the one with a nonce where scripts run, and the headers even where Faces begins anew. */
    private static final class Guarded extends HttpServletResponseWrapper {

        private final HttpServletRequest request;
        private final boolean production;

        Guarded(HttpServletRequest request, HttpServletResponse response, boolean production) {
            super(response);
            this.request = request;
            this.production = production;
        }

        @Override
        public void addHeader(String name, String value) {
            if (!name.equalsIgnoreCase(SecurityHeaders.CSP)) {
                super.addHeader(name, value);
                return;
            }
            String path =
                    request.getRequestURI().substring(request.getContextPath().length());
            if (SecurityHeaders.runsScripts(path)) {
                // PrimeFaces adds "script-src 'self' 'nonce-…'".
                super.setHeader(name, SecurityHeaders.BASE + value);
            }
        }

        @Override
        public void reset() {
            super.reset();
            SecurityHeaders.say(request, (HttpServletResponse) getResponse(), production);
        }
    }
}
