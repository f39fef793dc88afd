package org.passerelle.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Addresses of our own styles, scripts and fonts, as {@code #{assets.of('design/base.css')}}. Each carries a digest of
 * the file, so that a browser may keep it for a year and still sees every change at once.
 */
@Named
@ApplicationScoped
public class Assets {

    private static final int DIGEST_LENGTH = 10;

    @Inject
    private ServletContext servlet;

    @Inject
    private HttpServletRequest request;

    private final ConcurrentMap<String, String> addresses = new ConcurrentHashMap<>();

    /**
     * The address of the file {@code path} under {@code /resources}.
     *
     * @throws IllegalArgumentException when there is no such file
     */
    public String of(String path) {
        return addresses.computeIfAbsent(path, this::address);
    }

    /** The address of the page that is shown, as the visitor sees it: path and query, within this site. */
    public String getHere() {
        Object path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        if (path == null) {
            path = request.getRequestURI();
            query = request.getQueryString();
        }
        return query == null ? path.toString() : path + "?" + query;
    }

    private String address(String path) {
        String file = "/resources/" + path;
        try (InputStream in = servlet.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("No such file: " + file);
            }
            if (path.endsWith(".woff2")) {
                // Its name holds its version, and styles name it without a digest.
                return servlet.getContextPath() + file;
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return servlet.getContextPath() + file + "?v="
                    + HexFormat.of().formatHex(digest).substring(0, DIGEST_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
