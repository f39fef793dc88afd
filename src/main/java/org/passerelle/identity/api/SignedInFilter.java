package org.passerelle.identity.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.passerelle.identity.CurrentUser;
import org.passerelle.platform.api.ProblemDetails;
import org.passerelle.shared.Problem;
import org.passerelle.shared.Public;

/**
 * Nobody gets as far as an operation of the API without being signed in, unless it says {@link Public}. What the caller
 * may do there is guarded at the use case.
 */
@Provider
public class SignedInFilter implements ContainerRequestFilter {

    @Inject
    private CurrentUser user;

    @Context
    private ResourceInfo operation;

    @Context
    private HttpHeaders headers;

    @Override
    public void filter(ContainerRequestContext request) {
        if (user.isSignedIn() || operation.getResourceMethod().isAnnotationPresent(Public.class)) {
            return;
        }
        Response refused = ProblemDetails.response(Problem.unauthenticated(), headers);
        refused.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        request.abortWith(refused);
    }
}
