package org.passerelle.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.passerelle.platform.Problems;
import org.passerelle.shared.Message;
import org.passerelle.shared.Problem;

/**
 * Takes no more than a form or an import can sensibly hold. The length that is announced is checked before anything is
 * read; a body of unannounced length is counted while it is.
 */
public class RequestSizeFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final int MEGABYTE = 1024 * 1024;
    /** Largest upload: a year's list of a large organisation is under one megabyte. */
    static final int UPLOAD_MEGABYTES = 10;
    /** Largest form or JSON body. */
    static final int BODY_MEGABYTES = 2;
    /** How much of a refused body is read and dropped, so that the browser listens to the answer. */
    private static final long DRAINED = 256L * MEGABYTE;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long announced = request.getContentLengthLong();
        if (announced == 0 || (announced < 0 && request.getHeader("Transfer-Encoding") == null)) {
            chain.doFilter(request, response);
            return;
        }
        String type = request.getContentType() == null
                ? null
                : request.getContentType().toLowerCase(Locale.ROOT);
        boolean upload = type != null && (type.startsWith("multipart/") || isFile(type));
        int megabytes = upload ? UPLOAD_MEGABYTES : BODY_MEGABYTES;
        long limit = (long) megabytes * MEGABYTE;
        if (announced > limit) {
            drain(request);
            refuse(request, response, megabytes);
            return;
        }
        if (announced > 0) {
            chain.doFilter(request, response);
            return;
        }
        if (type != null && isForm(type) && !isApi(request)) {
            // The container would read it past this filter.
            if (drain(request) > limit) {
                refuse(request, response, megabytes);
            } else {
                response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
            }
            return;
        }
        try {
            chain.doFilter(new Counted(request, limit, tooLarge(megabytes)), response);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (response.isCommitted() || Problems.behind(failure).isEmpty()) {
                throw failure;
            }
            refuse(request, response, megabytes);
        }
    }

    private static boolean isForm(String type) {
        return type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded");
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    private static Problem tooLarge(int megabytes) {
        return new Problem(Problem.Kind.TOO_LARGE, Message.of("platform", "problem.too-large", megabytes));
    }

    private static boolean isFile(String type) {
        return type.startsWith("text/csv")
                || type.startsWith("application/octet-stream")
                || type.startsWith("application/vnd.");
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int megabytes)
            throws IOException {
        request.setAttribute(ProblemFilter.PROBLEM, tooLarge(megabytes));
        response.setHeader("Connection", "close");
        response.sendError(Problem.Kind.TOO_LARGE.status());
    }

    /** How much there was, as far as it was read. */
    private static long drain(HttpServletRequest request) throws IOException {
        InputStream in = request.getInputStream();
        byte[] dropped = new byte[64 * 1024];
        long rest = DRAINED;
        int read = in.read(dropped);
        while (read > 0 && rest > 0) {
            rest -= read;
            read = in.read(dropped);
        }
        return DRAINED - rest;
    }

    private static final class Counted extends HttpServletRequestWrapper {

        private final long limit;
        private final Problem refusal;

        Counted(HttpServletRequest request, long limit, Problem refusal) {
            super(request);
            this.limit = limit;
            this.refusal = refusal;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), limit, refusal);
        }
    }

    private static final class CountedStream extends ServletInputStream {

        private final ServletInputStream in;
        private final Problem refusal;
        private long rest;

        CountedStream(ServletInputStream in, long limit, Problem refusal) {
            this.in = in;
            this.rest = limit;
            this.refusal = refusal;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            count(read);
            return read;
        }

        private void count(int read) throws IOException {
            rest -= Math.max(0, read);
            if (rest < 0) {
                // Whatever reads this wraps it; the refusal is found behind it all the same.
                throw new IOException("The body has grown beyond the limit", refusal);
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
