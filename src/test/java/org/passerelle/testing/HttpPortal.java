package org.passerelle.testing;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A visitor of the portal without a browser: {@code HttpPortal.visitor()}, {@code HttpPortal.signedInAs("coordination")},
 * {@code HttpPortal.withToken("demo-coordination")}. Redirects are not followed.
 */
public final class HttpPortal {

    /** Password of every account of the demo. */
    public static final String PASSWORD = "passerelle-demo";

    private static final Pattern HIDDEN = Pattern.compile("<input\\b[^>]*\\btype=\"hidden\"[^>]*>");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client;
    private final String token;

    private HttpPortal(String token) {
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        this.token = token;
    }

    /** Somebody who is not signed in. */
    public static HttpPortal visitor() {
        return new HttpPortal("");
    }

    /** A program with an API token. */
    public static HttpPortal withToken(String token) {
        return new HttpPortal(token);
    }

    /** Somebody who signed in with the password of the demo; {@code name} is what stands before {@code @demo.example}. */
    public static HttpPortal signedInAs(String name) {
        HttpPortal portal = visitor();
        HttpResponse<String> answer = portal.signIn(name + "@demo.example", PASSWORD);
        if (answer.statusCode() != 302) {
            throw new IllegalStateException(name + " was not signed in: " + answer.statusCode());
        }
        return portal;
    }

    /** Sends the form of the sign-in page. */
    public HttpResponse<String> signIn(String email, String password) {
        return postForm(
                "/login", "signIn", Map.of("signIn:email", email, "signIn:password", password, "signIn:submit", "1"));
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, BodyPublishers.noBody(), "");
    }

    /** Opens the page {@code path} and sends its form {@code form} with these fields, beside what is hidden in it. */
    public HttpResponse<String> postForm(String path, String form, Map<String, String> fields) {
        Map<String, String> all = hidden(get(path), form);
        all.putAll(fields);
        return post(path, all);
    }

    /** What is hidden in a form of a page, its own name and view state among it: the start of what a browser sends. */
    public static Map<String, String> hidden(HttpResponse<String> page, String form) {
        String body = page.body();
        int begin = body.indexOf("<form id=\"" + form + "\"");
        if (begin < 0) {
            throw new IllegalStateException(page.uri() + " has no form " + form + ": " + page.statusCode());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = HIDDEN.matcher(body.substring(begin, body.indexOf("</form>", begin)));
        while (input.find()) {
            fields.put(attribute(input.group(), "name"), attribute(input.group(), "value"));
        }
        return fields;
    }

    private static String attribute(String tag, String name) {
        Matcher attribute = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return attribute.find() ? attribute.group(1) : "";
    }

    /** Sends fields as a form does. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send("POST", path, BodyPublishers.ofString(body), "application/x-www-form-urlencoded");
    }

    /** Sends JSON. */
    public HttpResponse<String> json(String method, String path, String body) {
        return send(method, path, BodyPublishers.ofString(body), "application/json");
    }

    /** Sends whatever. */
    public HttpResponse<String> send(String method, String path, BodyPublisher body, String type, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(Portal.at(path)).timeout(PATIENCE).method(method, body);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!method.equals("GET")) {
            request.header("Sec-Fetch-Site", "same-origin");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Sends a request just as it is, with nothing but the cookies of this visitor added. */
    public <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
        HttpRequest built = request.build();
        try {
            return client.send(built, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(built.method() + " " + built.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form with a file, as a browser does. */
    public HttpResponse<String> upload(
            String path, Map<String, String> fields, String input, String name, byte[] file) {
        String boundary = "----passerelle-test";
        StringBuilder text = new StringBuilder();
        fields.forEach((field, value) -> text.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"")
                .append(field + "\"\r\n\r\n" + value + "\r\n"));
        text.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + input + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        byte[] head = text.toString().getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[head.length + file.length + tail.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(file, 0, whole, head.length, file.length);
        System.arraycopy(tail, 0, whole, head.length + file.length, tail.length);
        return send("POST", path, BodyPublishers.ofByteArray(whole), "multipart/form-data; boundary=" + boundary);
    }

    /** The value of a cookie of this visitor; empty where there is none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Loses a cookie, as a browser does when it is closed or the cookie runs out. */
    public void lose(String name) {
        List.copyOf(cookies.getCookieStore().getCookies()).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
    }

    /** The text {@code field} of a JSON object; empty where it has none. */
    public static String field(HttpResponse<String> answer, String field) {
        return object(answer).getString(field, "");
    }

    /** The answer as a JSON object. */
    public static JsonObject object(HttpResponse<String> answer) {
        try (var reader = jakarta.json.Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        } catch (jakarta.json.JsonException e) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body(), e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
