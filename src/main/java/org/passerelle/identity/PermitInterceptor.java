package org.passerelle.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import org.passerelle.shared.Problem;

/** Guards every {@link Permit}: nobody signed in is 401, the wrong role 403; before the transaction begins. */
@Permit({})
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class PermitInterceptor {

    @Inject
    private CurrentUser user;

    @AroundInvoke
    Object guard(InvocationContext invocation) throws Exception {
        Permit permit = invocation.getMethod().getAnnotation(Permit.class);
        if (permit == null) {
            permit = invocation.getMethod().getDeclaringClass().getAnnotation(Permit.class);
        }
        Role role = user.caller().role();
        if (permit == null || Arrays.stream(permit.value()).noneMatch(role::permits)) {
            throw Problem.forbidden();
        }
        return invocation.proceed();
    }
}
