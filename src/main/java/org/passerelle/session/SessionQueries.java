package org.passerelle.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.passerelle.identity.CurrentUser;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.platform.Rows;
import org.passerelle.platform.Tenant;
import org.passerelle.platform.TenantEntities;
import org.passerelle.programme.ProgrammeKind;
import org.passerelle.shared.Problem;

/** Reads sessions of the caller's organisation; an invited partner gets only those she leads. */
@ApplicationScoped
@Transactional
@Permit(Permission.VIEW_SESSIONS)
public class SessionQueries {

    private static final String SESSIONS = "select s.id, s.cohort_id, c.title, p.kind, s.starts_at, s.ends_at, s.zone,"
            + " s.place, s.state,"
            + " (select count(*) from session b where b.cohort_id = s.cohort_id and b.starts_at <= s.starts_at),"
            + " (select count(*) from session b where b.cohort_id = s.cohort_id)"
            + " from session s join cohort c on c.id = s.cohort_id join programme p on p.id = c.programme_id"
            + " where s.organisation_id = ?1"
            + " and (?2 = 0 or exists (select 1 from session_facilitator f where f.session_id = s.id"
            + " and f.account_id = ?2))";

    @Inject
    private TenantEntities entities;

    @Inject
    private Tenant tenant;

    @Inject
    private CurrentUser user;

    /**
     * One session.
     *
     * @throws Problem {@code NOT_FOUND} where the caller may see none of that id
     */
    public SessionSummary session(long id) {
        return read(query(" and s.id = ?3").setParameter(3, id)).stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** The sessions of a cohort in their order. */
    public List<SessionSummary> sessionsOf(long cohortId) {
        return read(query(" and s.cohort_id = ?3 order by s.starts_at").setParameter(3, cohortId));
    }

    /** The sessions that start in a span of time, in their order. */
    public List<SessionSummary> between(Instant from, Instant to) {
        return read(query(" and s.starts_at >= ?3 and s.starts_at < ?4 order by s.starts_at, c.title")
                .setParameter(3, LocalDateTime.ofInstant(from, ZoneOffset.UTC))
                .setParameter(4, LocalDateTime.ofInstant(to, ZoneOffset.UTC)));
    }

    private Query query(String condition) {
        long onlyLedBy = user.seesOnlyOwnSessions() ? user.caller().accountId() : 0;
        return entities.everyone()
                .createNativeQuery(SESSIONS + condition)
                .setParameter(1, tenant.organisationId())
                .setParameter(2, onlyLedBy);
    }

    private static List<SessionSummary> read(Query query) {
        return Rows.of(
                query,
                row -> new SessionSummary(
                        row.number(0),
                        row.number(1),
                        row.text(2),
                        ProgrammeKind.valueOf(row.text(3)),
                        row.instant(4),
                        row.instant(5),
                        row.text(6),
                        row.text(7),
                        SessionState.valueOf(row.text(8)),
                        row.integer(9),
                        row.integer(10)));
    }
}
