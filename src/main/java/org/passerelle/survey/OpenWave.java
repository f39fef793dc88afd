package org.passerelle.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.enrolment.EnrolledPerson;
import org.passerelle.enrolment.EnrolmentQueries;
import org.passerelle.identity.CurrentUser;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.platform.Settings;
import org.passerelle.programme.ProgrammeQueries;
import org.passerelle.session.SessionQueries;
import org.passerelle.shared.Problem;
import org.passerelle.shared.Violations;

/** Opens a questionnaire to a cohort: one invitation for each person who has a place, and an open code for all. */
@ApplicationScoped
@Transactional
@Permit(Permission.MANAGE_WAVES)
public class OpenWave {

    /** The longest a wave may stay open, in days. */
    public static final int LONGEST = 366;

    private static final int USUAL = 14;

    /**
     * What is asked for; not checked yet.
     *
     * @param questionnaire id or code
     * @param sessionId the session that a pulse asks about; null where it asks about none in particular
     */
    public record Command(
            long cohortId,
            @Nullable String questionnaire,
            @Nullable Moment moment,
            @Nullable Long sessionId,
            @Nullable LocalDate closesOn) {}

    @Inject
    private WaveRepository waves;

    @Inject
    private QuestionnaireLibrary library;

    @Inject
    private ProgrammeQueries programmes;

    @Inject
    private SessionQueries sessions;

    @Inject
    private EnrolmentQueries enrolments;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    /** The last day that is proposed for a wave opened today. */
    public LocalDate usualEnd() {
        return today().plusDays(USUAL);
    }

    /** The id of the new wave. */
    public long open(Command command) {
        long organisation = user.caller().organisationId();
        long cohort = command.cohortId();
        programmes.cohort(cohort);
        LocalDate today = today();
        Violations violations = Violations.in("survey");
        String wanted = violations.text(command.questionnaire(), "questionnaire", 60);
        Questionnaire questionnaire = library.find(organisation, wanted).orElse(null);
        violations.check(wanted.isEmpty() || questionnaire != null, "questionnaire", "invalid.questionnaire");
        Moment moment = command.moment();
        LocalDate closesOn = command.closesOn();
        violations.required(moment, "moment").required(closesOn, "closesOn");
        if (closesOn != null) {
            violations.check(!closesOn.isBefore(today), "closesOn", "invalid.closes-on.past");
            violations.check(!closesOn.isAfter(today.plusDays(LONGEST)), "closesOn", "invalid.closes-on.far", LONGEST);
        }
        Long session = command.sessionId();
        if (session != null) {
            violations.check(moment == null || !moment.isPaired(), "session", "invalid.session.not-pulse");
            boolean ofCohort = sessions.sessionsOf(cohort).stream().anyMatch(one -> one.id() == session);
            violations.check(ofCohort, "session", "invalid.session.other-cohort");
        }
        violations.refuseIfAny();
        if (questionnaire == null || moment == null || closesOn == null) {
            throw new IllegalStateException("refused above");
        }
        refuseSecond(organisation, cohort, moment, session);
        return open(Wave.open(cohort, session, questionnaire, moment, today, closesOn), moment, cohort, organisation);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), user.zone());
    }

    private void refuseSecond(long organisation, long cohort, Moment moment, @Nullable Long session) {
        if (moment.isPaired() && waves.hasWave(organisation, cohort, moment.name())) {
            throw Problem.conflict("survey", "invalid.moment.twice", moment.name());
        }
        if (session != null && waves.hasWave(organisation, cohort, "S" + session)) {
            throw Problem.conflict("survey", "invalid.session.twice");
        }
    }

    private long open(Wave wave, Moment moment, long cohort, long organisation) {
        waves.add(wave);
        byte[] master = settings.secret();
        PersonalLinks links = new PersonalLinks(master);
        for (EnrolledPerson person : enrolments.enrolled(cohort)) {
            waves.add(Invitation.to(person.enrolmentId(), wave.id(), links));
        }
        if (moment.isPaired()) {
            waves.addKey(organisation, cohort, CohortKey.create().wrap(master, cohort));
        }
        return wave.id();
    }
}
