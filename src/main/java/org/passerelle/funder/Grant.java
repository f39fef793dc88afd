package org.passerelle.funder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.OrganisationRecord;

/** What a funder gives the organisation, for what and how long; the programmes are its {@link GrantProgramme}s. */
@Entity
@Table(name = "funding_grant")
class Grant extends OrganisationRecord {

    @Column(name = "funder_id")
    private long funderId;

    private String title;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    private @Nullable BigDecimal amount;

    protected Grant() {}

    /** A new grant; what it says has been checked. */
    static Grant of(long funderId, String title, LocalDate startsOn, LocalDate endsOn, @Nullable BigDecimal amount) {
        Grant grant = new Grant();
        grant.describe(funderId, title, startsOn, endsOn, amount);
        return grant;
    }

    /** Replaces all that it says. */
    final void describe(
            long newFunder, String newTitle, LocalDate newStart, LocalDate newEnd, @Nullable BigDecimal newAmount) {
        funderId = newFunder;
        title = newTitle;
        startsOn = newStart;
        endsOn = newEnd;
        amount = newAmount;
    }

    /** True when it covers this time for this funder already. */
    boolean covers(long sameFunder, LocalDate sameStart, LocalDate sameEnd) {
        return funderId == sameFunder && startsOn.equals(sameStart) && endsOn.equals(sameEnd);
    }
}
