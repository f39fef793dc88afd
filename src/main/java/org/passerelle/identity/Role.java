package org.passerelle.identity;

import static org.passerelle.identity.Permission.ADMINISTER;
import static org.passerelle.identity.Permission.CHECK_CALCULATION;
import static org.passerelle.identity.Permission.MANAGE_GRANTS;
import static org.passerelle.identity.Permission.MANAGE_PARTICIPANTS;
import static org.passerelle.identity.Permission.MANAGE_PROGRAMMES;
import static org.passerelle.identity.Permission.MANAGE_WAVES;
import static org.passerelle.identity.Permission.PLAN_SESSIONS;
import static org.passerelle.identity.Permission.RECORD_ATTENDANCE;
import static org.passerelle.identity.Permission.VIEW_ANSWERS;
import static org.passerelle.identity.Permission.VIEW_FUNDED_IMPACT;
import static org.passerelle.identity.Permission.VIEW_PARTICIPANTS;
import static org.passerelle.identity.Permission.VIEW_PROGRAMMES;
import static org.passerelle.identity.Permission.VIEW_SESSIONS;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What somebody is in an organisation, and so what they may do. Least privilege: a role sees only what it needs. */
public enum Role {
    /** Keeps accounts and settings; does not need to read who takes part. */
    ADMINISTRATOR(VIEW_PROGRAMMES, VIEW_SESSIONS, CHECK_CALCULATION, ADMINISTER),
    /** Builds programmes, enrols people, opens waves, answers to funders. */
    COORDINATOR(
            VIEW_PROGRAMMES,
            MANAGE_PROGRAMMES,
            VIEW_SESSIONS,
            PLAN_SESSIONS,
            VIEW_PARTICIPANTS,
            MANAGE_PARTICIPANTS,
            RECORD_ATTENDANCE,
            MANAGE_WAVES,
            VIEW_ANSWERS,
            MANAGE_GRANTS,
            CHECK_CALCULATION),
    /** Plans and leads sessions, knows the people of the groups. */
    FACILITATOR(
            VIEW_PROGRAMMES,
            VIEW_SESSIONS,
            PLAN_SESSIONS,
            VIEW_PARTICIPANTS,
            RECORD_ATTENDANCE,
            MANAGE_WAVES,
            VIEW_ANSWERS,
            CHECK_CALCULATION),
    /** An invited partner: only the sessions that she leads herself. */
    PARTNER(VIEW_SESSIONS, RECORD_ATTENDANCE),
    /** Reads what she funds, aggregated and protected; never a person. */
    FUNDER(VIEW_FUNDED_IMPACT);

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable; the JDK has no type that says so
    private final Set<Permission> permissions;

    Role(Permission first, Permission... others) {
        this.permissions = Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    /** Everything this role may do. */
    public Set<Permission> permissions() {
        return permissions;
    }

    /** True when this role may do {@code permission}. */
    public boolean permits(Permission permission) {
        return permissions.contains(permission);
    }
}
