package org.passerelle.platform.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.ConfigProvider;

/** The session cookie stays within this site and, in production, on TLS; {@code web.xml} hides it from scripts. */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent started) {
        started.getServletContext().getSessionCookieConfig().setAttribute("SameSite", "Lax");
        boolean production = ConfigProvider.getConfig()
                .getOptionalValue("passerelle.production", Boolean.class)
                .orElse(false);
        if (production) {
            started.getServletContext().getSessionCookieConfig().setSecure(true);
        }
    }
}
