package org.passerelle.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Tenant;
import org.passerelle.shared.Problem;

/** The caller of this request, as pages and use cases ask for her; in a page {@code #{me}}. */
@Named("me")
@RequestScoped
public class CurrentUser {

    @Inject
    private Tenant tenant;

    private @Nullable Caller caller;

    /** Says who calls; done once a request by the authentication mechanism, or by a job or a test on behalf of somebody. */
    public void become(Caller known) {
        tenant.enter(known.organisationId());
        caller = known;
    }

    /** True when somebody is signed in. */
    public boolean isSignedIn() {
        return caller != null;
    }

    /**
     * The caller.
     *
     * @throws Problem of kind {@code UNAUTHENTICATED} when nobody is signed in
     */
    public Caller caller() {
        if (caller == null) {
            throw Problem.unauthenticated();
        }
        return caller;
    }

    /** What the caller may do, by name of {@link Permission}: a page asks {@code #{me.may.PLAN_SESSIONS}}. */
    public Map<String, Boolean> getMay() {
        return Arrays.stream(Permission.values()).collect(Collectors.toMap(Permission::name, this::can));
    }

    /** True when the caller may do {@code permission}; false for visitors. */
    public boolean can(Permission permission) {
        return caller != null && caller.role().permits(permission);
    }

    /**
     * Turns away, when a page of forms is opened, who could not send its form.
     *
     * @throws Problem of kind {@code UNAUTHENTICATED} or {@code FORBIDDEN}
     */
    public void require(Permission permission) {
        if (!caller().role().permits(permission)) {
            throw Problem.forbidden();
        }
    }

    /** True when the caller leads only sessions that name her: an invited partner. */
    public boolean seesOnlyOwnSessions() {
        return caller().role() == Role.PARTNER;
    }

    /** How the caller is addressed; empty for visitors. */
    public String getName() {
        return caller == null ? "" : caller.name();
    }

    /** The first letters of the caller's names, for the round mark in the head of the page. */
    public String getInitials() {
        StringBuilder initials = new StringBuilder();
        for (String part : getName().split("[\\s-]+")) {
            if (!part.isEmpty() && initials.length() < 2) {
                initials.appendCodePoint(Character.toUpperCase(part.codePointAt(0)));
            }
        }
        return initials.toString();
    }

    /** The role of the caller by name, for what a page shows to one role only; empty for visitors. */
    public String getRole() {
        return caller == null ? "" : caller.role().name();
    }

    /** Time zone in which the caller reads hours. */
    public ZoneId zone() {
        return ZoneId.of(caller().zone());
    }
}
