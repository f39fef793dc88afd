package org.passerelle.enrolment.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.passerelle.enrolment.ListFile;

/** Enforces {@link LimitedBody}: by the announced length, and by counting where none is announced. */
@Provider
@LimitedBody
public class LimitedBodyFilter implements ContainerRequestFilter {

    /** What a multipart body has around its file. */
    private static final int AROUND_FILE = 64 * 1024;

    private static final int MOST = ListFile.MAX_BYTES + AROUND_FILE;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > MOST) {
            throw ListFile.tooLarge();
        }
        request.setEntityStream(new Counting(request.getEntityStream()));
    }

    private static final class Counting extends FilterInputStream {

        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            counted(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            counted(Math.max(read, 0));
            return read;
        }

        private void counted(int read) {
            count += read;
            if (count > MOST) {
                throw ListFile.tooLarge();
            }
        }
    }
}
