package org.passerelle.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.shared.Problem;
import org.passerelle.shared.Violations;

/** Creates a cohort in a programme. */
@ApplicationScoped
@Transactional
@Permit(Permission.MANAGE_PROGRAMMES)
public class CreateCohort {

    /** The largest group that a cohort may hold. */
    public static final int LARGEST = 1000;

    /** What is asked for; not checked yet. */
    public record Command(
            long programmeId,
            @Nullable String title,
            @Nullable String place,
            @Nullable Integer capacity) {}

    @Inject
    private ProgrammeRepository programmes;

    /** The id of the new cohort. */
    public long create(Command command) {
        Programme programme = programmes.programme(command.programmeId()).orElseThrow(Problem::notFound);
        Violations violations = Violations.in("programme");
        String title = violations.text(command.title(), "title", 200);
        String place = violations.optionalText(command.place(), "place", 200);
        Integer capacity = command.capacity();
        int places = capacity == null ? 0 : capacity;
        violations.required(capacity, "capacity");
        violations.check(
                capacity == null || (places >= 1 && places <= LARGEST), "capacity", "invalid.capacity", LARGEST);
        violations.refuseIfAny();
        Cohort cohort = Cohort.create(programme.id(), title, place, places);
        programmes.add(cohort);
        return cohort.id();
    }
}
