package org.passerelle.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.passerelle.enrolment.EnrolmentQueries;
import org.passerelle.shared.PersonalDataHolder;

/** What the register keeps about a person: how she attended. Once she is erased, nobody stands behind her marks. */
@ApplicationScoped
class AttendancePersonalData implements PersonalDataHolder {

    @Inject
    private AttendanceRepository register;

    @Inject
    private EnrolmentQueries enrolments;

    @Override
    public String feature() {
        return "attendance";
    }

    @Override
    public Map<String, Object> export(long participantId) {
        List<Long> hers = enrolments.enrolmentsOf(participantId);
        List<Map<String, String>> marks = hers.isEmpty()
                ? List.of()
                : register.ofEnrolments(hers).stream()
                        .map(mark -> Map.of(
                                "session", Long.toString(mark.sessionId()),
                                "status", mark.status().name(),
                                "minutes", Integer.toString(mark.minutes())))
                        .toList();
        return marks.isEmpty() ? Map.of() : Map.of("attendances", marks);
    }

    /** The marks stay, because the counts of the past must stay true; the enrolment they name leads to nobody. */
    @Override
    public void erase(long participantId) {
        // Erased with the person's record, in the feature enrolment.
    }
}
