package org.passerelle.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.enrolment.PersonalDetailsCheck.Given;
import org.passerelle.identity.CurrentUser;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.shared.Problem;
import org.passerelle.shared.Violations;

/** Adds one person, and enrols her where a cohort is given. A first name is enough. */
@ApplicationScoped
@Transactional
@Permit(Permission.MANAGE_PARTICIPANTS)
public class AddParticipant {

    /**
     * The person as somebody wrote her down; not checked yet.
     *
     * @param bornOn {@code dd/mm/yyyy} or {@code yyyy-mm-dd}
     * @param sex a word or a letter, such as {@code F} or {@code FEMALE}
     * @param cohortId where to enrol her; null for nowhere
     */
    public record Command(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String bornOn,
            @Nullable String sex,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String commune,
            @Nullable Long cohortId) {}

    /** The new person and her enrolment, if one was asked for. */
    public record Added(long participantId, Optional<EnrolParticipants.Enrolled> enrolled) {}

    @Inject
    private EnrolmentRepository enrolments;

    @Inject
    private EnrolParticipants enrolParticipants;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * The new person.
     *
     * @throws Problem of kind {@code INVALID} for what is wrong, {@code CONFLICT} when somebody of this name and date
     *     of birth is known already, {@code NOT_FOUND} when the cohort is not of this organisation
     */
    public Added add(Command command) {
        Violations violations = Violations.in("enrolment");
        PersonalDetails details = new PersonalDetailsCheck(violations, LocalDate.now(clock.withZone(user.zone())))
                .check(new Given(
                        command.firstName(),
                        command.lastName(),
                        command.bornOn(),
                        command.sex(),
                        command.phone(),
                        command.email(),
                        command.commune()));
        violations.refuseIfAny();
        if (enrolments.known(List.of(details.lastName())).stream().anyMatch(person -> person.surelyIs(details))) {
            throw Problem.conflict("enrolment", "invalid.already-known", details.name());
        }
        Participant participant = Participant.of(details);
        enrolments.add(participant);
        Long cohortId = command.cohortId();
        if (cohortId == null) {
            return new Added(participant.id(), Optional.empty());
        }
        return new Added(
                participant.id(),
                Optional.of(enrolParticipants
                        .enrol(new EnrolParticipants.Command(cohortId, List.of(participant.id())))
                        .get(0)));
    }
}
