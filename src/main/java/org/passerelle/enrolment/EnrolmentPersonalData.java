package org.passerelle.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.shared.PersonalDataHolder;

/** What this feature keeps about a person: her record, her enrolments, and for a day the lists she may be in. */
@ApplicationScoped
class EnrolmentPersonalData implements PersonalDataHolder {

    @Inject
    private EnrolmentRepository enrolments;

    @Inject
    private ImportDraftRepository drafts;

    @Override
    public String feature() {
        return "enrolment";
    }

    @Override
    public Map<String, Object> export(long participantId) {
        return enrolments
                .participant(participantId)
                .map(person -> export(
                        person.details(),
                        enrolments.enrolmentsOf(participantId).stream()
                                .map(EnrolmentPersonalData::export)
                                .toList()))
                .orElse(Map.of());
    }

    /** The enrolments stay, without anybody behind them, so that the counts of the past stay true. */
    @Override
    public void erase(long participantId) {
        enrolments.participant(participantId).ifPresent(Participant::forget);
        drafts.forgetAll();
    }

    private static Map<String, Object> export(PersonalDetails details, List<Map<String, String>> in) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("firstName", details.firstName());
        all.put("lastName", details.lastName());
        all.put("bornOn", details.bornOn() == null ? "" : details.bornOn().toString());
        all.put("sex", details.sex().name());
        all.put("phone", details.phone());
        all.put("email", details.email());
        all.put("commune", details.commune());
        all.put("enrolments", in);
        return all;
    }

    private static Map<String, String> export(Enrolment enrolment) {
        return Map.of(
                "id", Long.toString(enrolment.id()),
                "cohort", Long.toString(enrolment.cohortId()),
                "status", enrolment.status().name());
    }
}
