package org.passerelle.testing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

    private static final Pattern STATE = Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client;
    private final String token;

    private HttpPortal(String token) {
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
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

    /** Opens the page {@code path} and sends its form {@code form} with these fields. */
    public HttpResponse<String> postForm(String path, String form, Map<String, String> fields) {
        HttpResponse<String> page = get(path);
        Matcher state = STATE.matcher(page.body());
        if (!state.find()) {
            throw new IllegalStateException(path + " has no form: " + page.statusCode());
        }
        Map<String, String> all = new java.util.LinkedHashMap<>(fields);
        all.put(form, form);
        all.put("jakarta.faces.ViewState", state.group(1));
        return post(path, all);
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
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The text {@code field} of a JSON object; empty where it has none. */
    public static String field(HttpResponse<String> answer, String field) {
        try (var reader = jakarta.json.Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject().getString(field, "");
        } catch (jakarta.json.JsonException e) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body(), e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
