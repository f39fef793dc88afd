package org.passerelle.enrolment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.enrolment.EnrolParticipants;
import org.passerelle.enrolment.EnrolmentQueries;
import org.passerelle.enrolment.EnrolmentStatus;
import org.passerelle.enrolment.EnrolmentSummary;
import org.passerelle.enrolment.ParticipantQueries;
import org.passerelle.enrolment.ParticipantRecord;
import org.passerelle.enrolment.WithdrawEnrolment;
import org.passerelle.platform.web.Pages;
import org.passerelle.programme.CohortSummary;
import org.passerelle.programme.ProgrammeQueries;
import org.passerelle.shared.Ids;
import org.passerelle.shared.Message;

/** The page {@code /app/enrolment/participants?cohort=…&q=…}: who is in a cohort, who waits, and whom to enrol. */
@Named
@RequestScoped
public class ParticipantsPage {

    private static final int FOUND_AT_MOST = 10;

    @Inject
    private ProgrammeQueries programmes;

    @Inject
    private EnrolmentQueries enrolments;

    @Inject
    private ParticipantQueries people;

    @Inject
    private EnrolParticipants enrolParticipants;

    @Inject
    private WithdrawEnrolment withdrawEnrolment;

    private String cohortId = "";
    private String words = "";
    private @Nullable CohortSummary cohort;
    private List<EnrolmentSummary> confirmed = List.of();
    private List<EnrolmentSummary> waiting = List.of();
    private List<ParticipantRecord> found = List.of();

    public void load() {
        cohort = programmes.cohort(Ids.parse(cohortId));
        List<EnrolmentSummary> all = enrolments.all(cohort.id());
        confirmed = all.stream().filter(person -> person.status().hasPlace()).toList();
        waiting = all.stream()
                .filter(person -> person.status() == EnrolmentStatus.WAITING)
                .sorted(Comparator.comparing(EnrolmentSummary::enrolledOn).thenComparing(EnrolmentSummary::id))
                .toList();
        if (!words.isBlank()) {
            Set<Long> in = all.stream()
                    .filter(person -> person.status().hasPlace() || person.status() == EnrolmentStatus.WAITING)
                    .map(EnrolmentSummary::participantId)
                    .collect(Collectors.toSet());
            found = people.search(words, FOUND_AT_MOST).stream()
                    .filter(person -> !in.contains(person.id()))
                    .toList();
        }
    }

    /**
     * Enrols, or withdraws, the person whose button was pressed; only when the page's own form is posted.
     *
     * @param enrol id of the participant; empty when another button was pressed
     * @param withdraw id of the enrolment; empty when another button was pressed
     */
    public void submit(@Nullable String enrol, @Nullable String withdraw) {
        if (enrol != null && !enrol.isEmpty()) {
            EnrolmentStatus status = enrolParticipants
                    .enrol(new EnrolParticipants.Command(Ids.parse(cohortId), List.of(Ids.parse(enrol))))
                    .get(0)
                    .status();
            back(Message.of("enrolment", "participants.enrolled." + status));
        } else if (withdraw != null && !withdraw.isEmpty()) {
            boolean replaced = withdrawEnrolment
                    .withdraw(new WithdrawEnrolment.Command(Ids.parse(withdraw)))
                    .isPresent();
            back(Message.of("enrolment", replaced ? "participants.replaced" : "participants.withdrawn"));
        }
    }

    private void back(Message done) {
        Pages.redirect("/app/enrolment/participants?cohort=" + Ids.parse(cohortId), done);
    }

    public int getPlacesLeft() {
        return cohort == null ? 0 : Math.max(0, cohort.capacity() - confirmed.size());
    }

    public String getCohortId() {
        return cohortId;
    }

    public void setCohortId(String cohortId) {
        this.cohortId = cohortId;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public @Nullable CohortSummary getCohort() {
        return cohort;
    }

    public List<EnrolmentSummary> getConfirmed() {
        return confirmed;
    }

    public List<EnrolmentSummary> getWaiting() {
        return waiting;
    }

    public List<ParticipantRecord> getFound() {
        return found;
    }
}
