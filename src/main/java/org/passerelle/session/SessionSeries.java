package org.passerelle.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.passerelle.platform.OrganisationRecord;

/** The rule that sessions were planned from. */
@Entity
@Table(name = "session_series")
class SessionSeries extends OrganisationRecord {

    @Column(name = "cohort_id")
    private long cohortId;

    private String rrule;

    @Column(name = "starts_local")
    private LocalDateTime startsLocal;

    @Column(name = "duration_minutes")
    private int durationMinutes;

    private String zone;

    protected SessionSeries() {}

    static SessionSeries of(long cohortId, String rrule, LocalDateTime startsLocal, int durationMinutes, String zone) {
        SessionSeries series = new SessionSeries();
        series.cohortId = cohortId;
        series.rrule = rrule;
        series.startsLocal = startsLocal;
        series.durationMinutes = durationMinutes;
        series.zone = zone;
        return series;
    }
}
