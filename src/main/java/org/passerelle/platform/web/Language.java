package org.passerelle.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.passerelle.platform.Languages;

/** The language of a visitor's pages: the one chosen (a cookie), else the browser's, else French. */
public final class Language {

    /** Name of the cookie that keeps the choice. */
    public static final String COOKIE = "language";

    private Language() {}

    /** The offered language in which this request is answered. */
    public static Locale of(HttpServletRequest request) {
        String chosen = Cookies.value(request, COOKIE);
        for (Locale offered : Languages.OFFERED) {
            if (offered.getLanguage().equals(chosen)) {
                return offered;
            }
        }
        return Languages.asked(request.getHeader("Accept-Language"));
    }

    /** Keeps the choice of a language on this device for a year. */
    public static void remember(HttpServletRequest request, HttpServletResponse response, Locale chosen) {
        Cookie cookie =
                Cookies.lasting(request, COOKIE, Languages.nearest(chosen).getLanguage());
        response.addCookie(cookie);
    }
}
