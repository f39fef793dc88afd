package org.passerelle.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody had typed into a form whose page, or whose session, expired before it was sent. It is shown again in a
 * fresh page of the same address; nothing is saved until it is sent again.
 *
 * <p>Across a new sign-in it is kept in the visitor's session, and given back only to the account that typed it: on a
 * shared computer the next person sees nothing of it. Passwords and files are never kept.
 *
 * @param path path of the page, without its query
 * @param values what was typed, by the name of the input
 * @param author mark of the account, see {@link #mark}; empty when the session never ended
 */
public record Typed(String path, Map<String, List<String>> values, String author) implements Serializable {

    private static final String KEY = "passerelle.typed";
    private static final String AUTHOR_COOKIE = "author";
    private static final int LARGEST = 50_000;
    /** What such a form weighs at most when it is sent: each character written with three bytes, in hexadecimal. */
    private static final int LARGEST_BODY = 9 * LARGEST;

    public Typed {
        values = new TreeMap<>(values);
    }

    /** What this form post holds; empty when it is none, or too long to be worth keeping. */
    public static Optional<Typed> in(HttpServletRequest request) {
        String type = request.getContentType();
        long length = request.getContentLengthLong();
        // A longer one is not even read: nobody has counted its bytes yet.
        if (!request.getMethod().equals("POST")
                || length < 0
                || length > LARGEST_BODY
                || type == null
                || !type.startsWith("application/x-www-form-urlencoded")) {
            return Optional.empty();
        }
        Map<String, List<String>> values = new TreeMap<>();
        int size = 0;
        for (Map.Entry<String, String[]> entry : request.getParameterMap().entrySet()) {
            String name = entry.getKey();
            if (!name.startsWith("jakarta.faces.")
                    && !name.toLowerCase(Locale.ROOT).contains("password")) {
                values.put(name, List.of(entry.getValue()));
                size += name.length() + String.join("", entry.getValue()).length();
            }
        }
        if (values.isEmpty() || size > LARGEST) {
            return Optional.empty();
        }
        return Optional.of(new Typed(request.getRequestURI(), values, Cookies.value(request, AUTHOR_COOKIE)));
    }

    /** Keeps this for the same request, which is answered again as if the page had just been opened. */
    void passOn(HttpServletRequest request) {
        request.setAttribute(KEY, this);
    }

    /** Keeps what was typed in a request that is sent to the sign-in page; called by the authentication mechanism. */
    public static void keep(HttpServletRequest request) {
        in(request).ifPresent(typed -> request.getSession(true).setAttribute(KEY, typed));
    }

    /** Takes what was kept out of the visitor's session, before it is ended for a new one at sign-in. */
    public static Optional<Typed> takeFrom(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(KEY) instanceof Typed typed)) {
            return Optional.empty();
        }
        session.removeAttribute(KEY);
        return Optional.of(typed);
    }

    /** Puts this into the session of {@code account}, if that is who typed it. */
    public void giveTo(HttpSession session, long account) {
        if (mark(account).equals(author)) {
            session.setAttribute(KEY, this);
        }
    }

    /** A cookie of this browser session that says which account works here, so that {@link #giveTo} can tell. */
    public static Cookie authorCookie(HttpServletRequest request, long account) {
        Cookie cookie = Cookies.lasting(request, AUTHOR_COOKIE, mark(account));
        cookie.setMaxAge(-1);
        return cookie;
    }

    /** What was typed for the page of this request, at most once. */
    static Optional<Typed> forPage(HttpServletRequest request) {
        if (request.getAttribute(KEY) instanceof Typed typed) {
            request.removeAttribute(KEY);
            return Optional.of(typed);
        }
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(KEY) instanceof Typed typed
                && typed.path().equals(request.getRequestURI())) {
            session.removeAttribute(KEY);
            return Optional.of(typed);
        }
        return Optional.empty();
    }

    private static String mark(long account) {
        return Long.toString(account, Character.MAX_RADIX);
    }
}
