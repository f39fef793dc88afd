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
        String type = request.getContentType();
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
        try {
            chain.doFilter(new Counted(request, limit), response);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (!TooLarge.isBehind(failure) || response.isCommitted()) {
                throw failure;
            }
            refuse(request, response, megabytes);
        }
    }

    private static boolean isFile(String type) {
        return type.startsWith("text/csv")
                || type.startsWith("application/octet-stream")
                || type.startsWith("application/vnd.");
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int megabytes)
            throws IOException {
        Message sentence = Message.of("platform", "problem.too-large", megabytes);
        request.setAttribute(ProblemFilter.PROBLEM, new Problem(Problem.Kind.TOO_LARGE, sentence));
        response.setHeader("Connection", "close");
        response.sendError(Problem.Kind.TOO_LARGE.status());
    }

    private static void drain(HttpServletRequest request) throws IOException {
        InputStream in = request.getInputStream();
        byte[] dropped = new byte[64 * 1024];
        long rest = DRAINED;
        int read = in.read(dropped);
        while (read > 0 && rest > 0) {
            rest -= read;
            read = in.read(dropped);
        }
    }

    /** Thrown while a body is read that has grown beyond the limit. */
    private static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        static boolean isBehind(Throwable failure) {
            for (Throwable at = failure; at != null; at = at.getCause()) {
                if (at instanceof TooLarge) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final class Counted extends HttpServletRequestWrapper {

        private final long limit;

        Counted(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), limit);
        }
    }

    private static final class CountedStream extends ServletInputStream {

        private final ServletInputStream in;
        private long rest;

        CountedStream(ServletInputStream in, long limit) {
            this.in = in;
            this.rest = limit;
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
                throw new TooLarge();
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
