package org.passerelle.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.passerelle.identity.CurrentUser;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.programme.CohortPlaces;
import org.passerelle.shared.Problem;

/** Gives somebody's place in a cohort back; the first of the waiting list takes it. */
@ApplicationScoped
@Transactional
@Permit(Permission.MANAGE_PARTICIPANTS)
public class WithdrawEnrolment {

    /** The enrolment to end. */
    public record Command(long enrolmentId) {}

    @Inject
    private EnrolmentRepository enrolments;

    @Inject
    private CohortPlaces places;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * The enrolment that took the place, if anybody was waiting.
     *
     * @throws Problem of kind {@code NOT_FOUND} when there is no such enrolment in this organisation, {@code CONFLICT}
     *     when it was over already
     */
    public Optional<Long> withdraw(Command command) {
        long cohortId = enrolments.cohortOf(command.enrolmentId()).orElseThrow(Problem::notFound);
        int capacity = places.lock(cohortId);
        List<Enrolment> all = enrolments.lockedEnrolments(cohortId);
        Enrolment leaving = all.stream()
                .filter(enrolment -> enrolment.id() == command.enrolmentId())
                .findFirst()
                .orElseThrow(Problem::notFound);
        if (leaving.isOver()) {
            throw Problem.conflict("enrolment", "invalid.already-over");
        }
        leaving.withdraw();
        long taken = all.stream()
                .filter(enrolment -> enrolment.status() == EnrolmentStatus.CONFIRMED)
                .count();
        Optional<Enrolment> next = all.stream()
                .filter(enrolment -> taken < capacity && enrolment.status() == EnrolmentStatus.WAITING)
                .findFirst();
        next.ifPresent(enrolment -> enrolment.join(true, LocalDate.now(clock.withZone(user.zone()))));
        return next.map(Enrolment::id);
    }
}
