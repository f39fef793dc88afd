package org.passerelle.launcher.demo;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.passerelle.launcher.demo.People.Person;

/** One group of the demo: its people, its weekly sessions, who came, what they answered. */
final class DemoGroup {

    /** A session as inserted. */
    record Meeting(long id, LocalDateTime start, int minutes, boolean past) {}

    /** Somebody enrolled, with how often she came. */
    record Member(long enrolment, int attended) {}

    private final Inserts inserts;
    private final SplittableRandom random;
    private final People people;
    private final Answers answers;
    private final LocalDate today;
    private final long organisation;

    DemoGroup(
            Inserts inserts,
            SplittableRandom random,
            People people,
            Answers answers,
            LocalDate today,
            long organisation) {
        this.inserts = inserts;
        this.random = random;
        this.people = people;
        this.answers = answers;
        this.today = today;
        this.organisation = organisation;
    }

    void insert(long programme, Plan.Public audience, Plan.Group plan, String commune, long facilitator, long partner)
            throws SQLException {
        long cohort = inserts.id();
        inserts.row(
                "cohort",
                "id,organisation_id,programme_id,title,place,capacity",
                cohort,
                organisation,
                programme,
                plan.title(),
                plan.place(),
                plan.places());
        List<Meeting> meetings = meetings(cohort, plan, facilitator, partner);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < plan.people(); i++) {
            members.add(member(cohort, audience, commune, plan, meetings, facilitator));
        }
        answers.of(organisation, cohort, audience, meetings, members);
    }

    private List<Meeting> meetings(long cohort, Plan.Group plan, long facilitator, long partner) throws SQLException {
        LocalDate first = today.minusWeeks(plan.weeksAgo()).plusDays(plan.dayOffset());
        long series = inserts.id();
        inserts.row(
                "session_series",
                "id,organisation_id,cohort_id,rrule,starts_local,duration_minutes,zone",
                series,
                organisation,
                cohort,
                "FREQ=WEEKLY;COUNT=" + plan.sessions(),
                first.atTime(plan.at()),
                plan.minutes(),
                DemoData.zone());
        List<Meeting> meetings = new ArrayList<>();
        for (int i = 0; i < plan.sessions(); i++) {
            LocalDateTime start = first.plusWeeks(i).atTime(plan.at());
            boolean past = start.toLocalDate().isBefore(today);
            boolean running = plan.weeksAgo() < plan.sessions();
            // In a group that runs, the last sheet still waits; in a finished one, one session was called off.
            boolean sheetWaits =
                    running && past && !start.plusWeeks(1).toLocalDate().isBefore(today);
            boolean cancelled = !running && i == 4 && random.nextInt(3) == 0;
            String state = cancelled ? "CANCELLED" : past && !sheetWaits ? "HELD" : "PLANNED";
            long id = inserts.id();
            inserts.row(
                    "session",
                    "id,organisation_id,cohort_id,series_id,starts_at,ends_at,zone,place,state",
                    id,
                    organisation,
                    cohort,
                    series,
                    DemoData.utc(start),
                    DemoData.utc(start.plusMinutes(plan.minutes())),
                    DemoData.zone(),
                    plan.place(),
                    state);
            leads(id, facilitator);
            if (i % 4 == 1) {
                leads(id, partner);
            }
            meetings.add(new Meeting(id, start, plan.minutes(), state.equals("HELD")));
        }
        return meetings;
    }

    private void leads(long session, long account) throws SQLException {
        inserts.row(
                "session_facilitator",
                "id,organisation_id,session_id,account_id",
                inserts.id(),
                organisation,
                session,
                account);
    }

    private Member member(
            long cohort,
            Plan.Public audience,
            String commune,
            Plan.Group plan,
            List<Meeting> meetings,
            long facilitator)
            throws SQLException {
        Person person = audience == Plan.Public.ELDERS ? people.elder(commune) : people.parent(commune);
        long participant = inserts.id();
        inserts.row(
                "participant",
                "id,organisation_id,first_name,last_name,born_on,sex,phone,commune",
                participant,
                organisation,
                person.firstName(),
                person.lastName(),
                person.bornOn(),
                person.sex(),
                person.phone(),
                person.commune());
        long enrolment = inserts.id();
        inserts.row(
                "enrolment",
                "id,organisation_id,cohort_id,participant_id,status,enrolled_on",
                enrolment,
                organisation,
                cohort,
                participant,
                "CONFIRMED",
                today.minusWeeks(plan.weeksAgo() + 2L));
        // Some come nearly always, some rarely: the rate is a person's, around the group's.
        double rate = (audience == Plan.Public.ELDERS ? .75 : .60) + (random.nextDouble() - .5) * .5;
        int attended = 0;
        for (int i = 0; i < meetings.size(); i++) {
            Meeting meeting = meetings.get(i);
            if (meeting.past() && mark(meeting, enrolment, rate * Math.pow(.97, i), facilitator)) {
                attended++;
            }
        }
        return new Member(enrolment, attended);
    }

    private boolean mark(Meeting meeting, long enrolment, double rate, long facilitator) throws SQLException {
        boolean there = random.nextDouble() < rate;
        boolean late = there && random.nextInt(20) == 0;
        String status = there ? (late ? "LATE" : "PRESENT") : random.nextInt(10) < 4 ? "EXCUSED" : "ABSENT";
        int minutes = there ? meeting.minutes() - (late ? 15 : 0) : 0;
        inserts.row(
                "attendance",
                "id,organisation_id,session_id,enrolment_id,status,minutes",
                inserts.id(),
                organisation,
                meeting.id(),
                enrolment,
                status,
                minutes);
        inserts.row(
                "attendance_mark",
                "id,organisation_id,session_id,enrolment_id,status,minutes,marked_by,marked_at",
                inserts.id(),
                organisation,
                meeting.id(),
                enrolment,
                status,
                minutes,
                facilitator,
                DemoData.utc(meeting.start().plusMinutes(10)));
        return there;
    }
}
