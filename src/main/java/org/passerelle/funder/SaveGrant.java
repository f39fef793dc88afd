package org.passerelle.funder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.identity.CurrentUser;
import org.passerelle.identity.OrganisationQueries;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.impact.ImpactQueries;
import org.passerelle.programme.ProgrammeQueries;
import org.passerelle.programme.ProgrammeSummary;
import org.passerelle.shared.Problem;
import org.passerelle.shared.Violations;

/** Records a grant, or corrects one. */
@ApplicationScoped
@Transactional
@Permit(Permission.MANAGE_GRANTS)
public class SaveGrant {

    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final int CENTS = 2;

    /**
     * What is asked for; not checked yet.
     *
     * @param id null for a new grant
     */
    public record Command(
            @Nullable Long id,
            @Nullable String title,
            @Nullable Long funderId,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable BigDecimal amount,
            List<Long> programmeIds) {
        public Command {
            programmeIds = List.copyOf(programmeIds);
        }
    }

    @Inject
    private GrantRepository grants;

    @Inject
    private OrganisationQueries organisations;

    @Inject
    private ProgrammeQueries programmes;

    @Inject
    private ImpactQueries impact;

    @Inject
    private CurrentUser user;

    /**
     * The id of the grant.
     *
     * @throws Problem of kind {@code NOT_FOUND} for another organisation's grant; {@code INVALID} with each fault at its
     *     field, also where figures of the grant are released and what it covers would change
     */
    public long save(Command command) {
        Grant known = command.id() == null ? null : grants.grant(command.id()).orElseThrow(Problem::notFound);
        Violations violations = Violations.in("funder");
        String title = violations.text(command.title(), "title", 200);
        Long funder = command.funderId();
        LocalDate startsOn = command.startsOn();
        LocalDate endsOn = command.endsOn();
        violations.required(funder, "funder").required(startsOn, "startsOn").required(endsOn, "endsOn");
        if (funder != null) {
            boolean exists = organisations.funders().stream().anyMatch(one -> one.id() == funder);
            violations.check(exists, "funder", "invalid.funder");
        }
        if (startsOn != null && endsOn != null) {
            violations.check(!endsOn.isBefore(startsOn), "endsOn", "invalid.ends-before-start");
        }
        checkAmount(command.amount(), violations);
        Set<Long> covered = new HashSet<>(command.programmeIds());
        violations.check(!covered.isEmpty(), "programmes", "invalid.no-programme");
        violations.check(ours().containsAll(covered), "programmes", "invalid.programme");
        violations.refuseIfAny();
        if (funder == null || startsOn == null || endsOn == null) {
            throw new IllegalStateException("refused above");
        }
        if (known == null) {
            Grant grant = Grant.of(funder, title, startsOn, endsOn, command.amount());
            grants.add(grant);
            covered.forEach(programme -> grants.add(GrantProgramme.of(grant.id(), programme)));
            return grant.id();
        }
        List<GrantProgramme> before = grants.programmesOf(known.id());
        boolean same = known.covers(funder, startsOn, endsOn)
                && before.stream()
                        .map(GrantProgramme::programmeId)
                        .collect(Collectors.toSet())
                        .equals(covered);
        violations.check(
                same || !impact.isReleased(user.caller().organisationId(), known.id()), "title", "invalid.released");
        violations.refuseIfAny();
        known.describe(funder, title, startsOn, endsOn, command.amount());
        before.stream().filter(one -> !covered.remove(one.programmeId())).forEach(grants::remove);
        covered.forEach(programme -> grants.add(GrantProgramme.of(known.id(), programme)));
        return known.id();
    }

    private Set<Long> ours() {
        return programmes.programmes().stream().map(ProgrammeSummary::id).collect(Collectors.toSet());
    }

    private static void checkAmount(@Nullable BigDecimal amount, Violations violations) {
        if (amount != null) {
            boolean possible = amount.signum() >= 0
                    && amount.compareTo(MOST) < 0
                    && amount.stripTrailingZeros().scale() <= CENTS;
            violations.check(possible, "amount", "invalid.amount");
        }
    }
}
