package org.passerelle.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.shared.Violations;

/** Creates a programme. */
@ApplicationScoped
@Transactional
@Permit(Permission.MANAGE_PROGRAMMES)
public class CreateProgramme {

    /**
     * What is asked for; not checked yet.
     *
     * @param objective may be empty
     */
    public record Command(
            @Nullable String title,
            @Nullable ProgrammeKind kind,
            @Nullable String objective,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    @Inject
    private ProgrammeRepository programmes;

    /** The id of the new programme. */
    public long create(Command command) {
        Violations violations = Violations.in("programme");
        String title = violations.text(command.title(), "title", 200);
        String objective = violations.optionalText(command.objective(), "objective", 2000);
        ProgrammeKind kind = command.kind();
        LocalDate startsOn = command.startsOn();
        LocalDate endsOn = command.endsOn();
        violations.required(kind, "kind").required(startsOn, "startsOn").required(endsOn, "endsOn");
        violations.plausible(startsOn, "startsOn").plausible(endsOn, "endsOn");
        if (startsOn != null && endsOn != null) {
            violations.check(!endsOn.isBefore(startsOn), "endsOn", "invalid.ends-before-start");
        }
        violations.refuseIfAny();
        if (kind == null || startsOn == null || endsOn == null) {
            throw new IllegalStateException("refused above");
        }
        Programme programme = Programme.create(title, kind, objective, startsOn, endsOn);
        programmes.add(programme);
        return programme.id();
    }
}
