package org.passerelle.platform.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Languages;

/**
 * Keeps a choice on the visitor's device and goes back to the page: {@code POST /language} with {@code language},
 * {@code POST /display} with {@code size} (1, 2, 3) or {@code contrast} (0, 1); {@code to} names the page.
 */
@WebServlet({"/language", "/display"})
public class ChoiceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Map<String, Set<String>> DISPLAY =
            Map.of("size", Set.of("1", "2", "3"), "contrast", Set.of("0", "1"));

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        keep(request, response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", safe(request.getParameter("to"), request.getContextPath()));
    }

    /** Keeps what this request chooses, for a page that takes such choices together with a form. */
    public static void keep(HttpServletRequest request, HttpServletResponse response) {
        String language = request.getParameter("language");
        if (language != null) {
            Language.remember(request, response, Languages.nearest(language));
        }
        DISPLAY.forEach((name, values) -> {
            String value = request.getParameter(name);
            if (value != null && values.contains(value)) {
                response.addCookie(Cookies.lasting(request, name, value));
            }
        });
    }

    /** The value of {@code size} or {@code contrast} that this request chooses, or an earlier one chose. */
    public static String chosen(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value != null && DISPLAY.getOrDefault(name, Set.of()).contains(value)
                ? value
                : Cookies.value(request, name);
    }

    /** A page of this application, whatever was asked for. */
    static String safe(@Nullable String wanted, String contextPath) {
        boolean here = wanted != null
                && wanted.startsWith(contextPath + "/")
                && !wanted.startsWith("//")
                && wanted.chars().allMatch(c -> c > ' ' && c != '\\' && c < 0x7f);
        return wanted != null && here ? wanted : contextPath + "/";
    }
}
