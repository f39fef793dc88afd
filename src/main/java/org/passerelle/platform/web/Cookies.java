package org.passerelle.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/** Small choices kept on the visitor's own device: language, text size, contrast. They say nothing about the person. */
final class Cookies {

    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    private Cookies() {}

    /** The value of the cookie {@code name}; empty where there is none. */
    static String value(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }

    /** A cookie that stays for a year, for this site only. */
    static Cookie lasting(HttpServletRequest request, String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
