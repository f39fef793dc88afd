package org.passerelle.platform.api;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.passerelle.shared.Message;
import org.passerelle.shared.Problem;

/**
 * Refuses a body that is JSON and yet not what the operation takes, such as {@code null} or a list instead of an object:
 * the readers of the runtime let them pass, and the operation would fail.
 */
@Provider
public class GivenBody implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (!context.getType().isInstance(body)) {
            throw new Problem(Problem.Kind.MALFORMED, Message.of("platform", "problem.malformed"));
        }
        return body;
    }
}
