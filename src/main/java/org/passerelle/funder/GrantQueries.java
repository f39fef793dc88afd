package org.passerelle.funder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.passerelle.identity.CurrentUser;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.platform.Rows;
import org.passerelle.platform.TenantEntities;
import org.passerelle.shared.Problem;

/** Reads grants: an organisation those that it receives, a funder those that name her, across organisations. */
@ApplicationScoped
@Transactional
@Permit({Permission.VIEW_FUNDED_IMPACT, Permission.MANAGE_GRANTS})
public class GrantQueries {

    private static final String GRANT = "select g.id, g.title, g.organisation_id, o.name, g.funder_id, f.name,"
            + " g.starts_on, g.ends_on, g.amount, p.id, p.title"
            + " from funding_grant g join organisation o on o.id = g.organisation_id"
            + " join organisation f on f.id = g.funder_id"
            + " left join grant_programme c on c.grant_id = g.id left join programme p on p.id = c.programme_id";
    private static final String ORDER = " order by g.starts_on desc, o.name, g.title, g.id, p.title";
    private static final String RECEIVED = GRANT + " where g.organisation_id = ?" + ORDER;
    private static final String GIVEN = GRANT + " where g.funder_id = ?" + ORDER;

    @Inject
    private TenantEntities entities;

    @Inject
    private CurrentUser user;

    /** The grants of the caller: those that she gives, or those that her organisation receives; the latest first. */
    public List<GrantSummary> grants() {
        boolean gives = user.can(Permission.VIEW_FUNDED_IMPACT);
        return read(gives ? GIVEN : RECEIVED, user.caller().organisationId());
    }

    /**
     * One of them.
     *
     * @throws Problem of kind {@code NOT_FOUND} when it is none of the caller's
     */
    public GrantSummary grant(long id) {
        return grants().stream().filter(grant -> grant.id() == id).findFirst().orElseThrow(Problem::notFound);
    }

    /** Every grant that an organisation receives, from whomever: their figures are protected together. */
    List<GrantSummary> receivedBy(long organisationId) {
        return read(RECEIVED, organisationId);
    }

    private List<GrantSummary> read(String sql, long organisationId) {
        Query query = entities.everyone().createNativeQuery(sql).setParameter(1, organisationId);
        Map<Long, List<Rows>> byGrant = new LinkedHashMap<>();
        Rows.of(
                query,
                row -> byGrant.computeIfAbsent(row.number(0), any -> new ArrayList<>())
                        .add(row));
        return byGrant.values().stream().map(GrantQueries::summary).toList();
    }

    private static GrantSummary summary(List<Rows> rows) {
        Rows first = rows.get(0);
        return new GrantSummary(
                first.number(0),
                first.text(1),
                first.number(2),
                first.text(3),
                first.number(4),
                first.text(5),
                Objects.requireNonNull(first.date(6)),
                Objects.requireNonNull(first.date(7)),
                first.isNull(8) ? null : new BigDecimal(first.text(8)),
                rows.stream()
                        .filter(row -> !row.isNull(9))
                        .map(row -> new GrantSummary.Programme(row.number(9), row.text(10)))
                        .toList());
    }
}
