package org.passerelle.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.identity.CurrentUser;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.programme.CohortPlaces;
import org.passerelle.shared.Problem;

/** Enrols people of the organisation in a cohort: as many as it has places, the others on its waiting list. */
@ApplicationScoped
@Transactional
@Permit(Permission.MANAGE_PARTICIPANTS)
public class EnrolParticipants {

    /**
     * Who shall be enrolled where.
     *
     * @param participantIds in the order in which they take places
     */
    public record Command(long cohortId, List<Long> participantIds) {

        public Command {
            participantIds = List.copyOf(participantIds);
        }
    }

    /** One person's new enrolment. */
    public record Enrolled(long enrolmentId, long participantId, EnrolmentStatus status) {}

    @Inject
    private EnrolmentRepository enrolments;

    @Inject
    private CohortPlaces places;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * The new enrolments in the order asked for.
     *
     * @throws Problem of kind {@code NOT_FOUND} when the cohort or a person is not of this organisation, {@code
     *     CONFLICT} when somebody already is in the cohort; nobody is enrolled then
     */
    public List<Enrolled> enrol(Command command) {
        // First of all, before anything is read: whoever waits here then sees what the other one has stored.
        int capacity = places.lock(command.cohortId());
        Set<Long> wanted = new LinkedHashSet<>(command.participantIds());
        Map<Long, Participant> people = enrolments.participants(wanted).stream()
                .collect(Collectors.toMap(Participant::id, Function.identity()));
        if (people.size() < wanted.size()) {
            throw Problem.notFound();
        }
        List<Enrolment> existing = enrolments.lockedEnrolments(command.cohortId());
        Map<Long, Enrolment> byPerson =
                existing.stream().collect(Collectors.toMap(Enrolment::participantId, Function.identity()));
        long left = capacity
                - existing.stream()
                        .filter(enrolment -> enrolment.status() == EnrolmentStatus.CONFIRMED)
                        .count();
        LocalDate today = LocalDate.now(clock.withZone(user.zone()));
        List<Enrolled> enrolled = new ArrayList<>();
        for (long participant : wanted) {
            Enrolment enrolment = byPerson.get(participant);
            if (enrolment == null) {
                enrolment = Enrolment.of(participant, command.cohortId(), left > 0, today);
                enrolments.add(enrolment);
            } else if (enrolment.isOver()) {
                enrolment.join(left > 0, today);
            } else {
                throw Problem.conflict("enrolment", "invalid.already-enrolled", name(people, participant));
            }
            left -= enrolment.status() == EnrolmentStatus.CONFIRMED ? 1 : 0;
            enrolled.add(new Enrolled(enrolment.id(), participant, enrolment.status()));
        }
        return enrolled;
    }

    private static String name(Map<Long, Participant> people, long id) {
        Participant person = people.get(id);
        return person == null ? "" : person.name();
    }
}
