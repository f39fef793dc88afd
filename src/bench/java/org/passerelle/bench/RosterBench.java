package org.passerelle.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * A facilitator who saves a roster of fifteen people through the API, every mark a new one, against the same rows written
 * by batches of JDBC in a transaction of their own.
 */
final class RosterBench {

    private static final int ROUNDS = 5;
    private static final int CLIENTS = 4;
    private static final int PEOPLE = 15;
    private static final String NAME = "roster";
    private static final String[] STATUS = {"PRESENT", "ABSENT"};
    private static final String HEADERS = "Authorization: Bearer demo-coordination\r\nContent-Type: application/json\r\n";

    private final RunningPortal portal;
    private final List<String> sessions;
    private final long organisation;
    private final long account;

    private RosterBench(RunningPortal portal) {
        this.portal = portal;
        List<String> who = portal.ask(
                "select concat(id, ' ', home_organisation_id) from account where email = 'coordination@demo.example'");
        this.account = Long.parseLong(who.get(0).split(" ", -1)[0]);
        this.organisation = Long.parseLong(who.get(0).split(" ", -1)[1]);
        this.sessions = portal.ask(
                "select min(s.id) from session s where s.organisation_id = ? and s.state <> 'CANCELLED'"
                        + " and (select count(*) from enrolment e where e.cohort_id = s.cohort_id"
                        + " and e.status = 'CONFIRMED') >= ? group by s.starts_at order by s.starts_at limit ?",
                organisation,
                PEOPLE,
                CLIENTS);
        if (sessions.size() < CLIENTS) {
            throw new IllegalStateException("The demo has too few sessions with " + PEOPLE + " people: " + sessions);
        }
    }

    static void run(Report report, Place place) {
        try (RunningPortal portal = RunningPortal.start(place)) {
            new RosterBench(portal).run(report);
        }
    }

    private void run(Report report) {
        Load.perSecond(Load.WARMING, Load.WARM_UP, Facilitator::new);
        Load.perSecond(CLIENTS, Load.ROUND, Facilitator::new);
        Load.perSecond(CLIENTS, Load.ROUND, Rows::new);
        Rounds.Pair pair = Rounds.pair(
                ROUNDS,
                () -> Load.perSecond(CLIENTS, Load.ROUND, Rows::new),
                () -> Load.perSecond(CLIENTS, Load.ROUND, Facilitator::new));
        report.add(Measured.of(NAME, "15 marks by bare JDBC batches, 4 connections", "/s", pair.first()));
        report.add(Measured.of(NAME, "15 marks through the API, 4 clients", "/s", pair.second()));
        report.add(Measured.of(NAME, "bare saves ÷ saves", "×", pair.ratio()));
    }

    private List<String> enrolments(String session) {
        return portal.ask(
                "select e.id from enrolment e join session s on s.cohort_id = e.cohort_id where s.id = ?"
                        + " and e.status = 'CONFIRMED' order by e.id limit " + PEOPLE,
                session);
    }

    /** Saves the roster of a session of her own, the other way each time. */
    private final class Facilitator implements Load.Client {

        private final Wire wire = new Wire(portal.port());
        private final String path;
        private final List<String> bodies = new ArrayList<>();
        private int turn;

        private Facilitator(int number) throws IOException {
            String session = sessions.get(number);
            List<String> people = enrolments(session);
            path = "/api/v1/sessions/" + session + "/attendance";
            for (int way = 0; way < STATUS.length; way++) {
                int own = way;
                bodies.add(people.stream()
                        .map(person -> "{\"enrolment\":\"" + person + "\",\"status\":\"" + STATUS[own] + "\"}")
                        .collect(Collectors.joining(",", "{\"entries\":[", "]}")));
            }
        }

        @Override
        public void once() throws IOException {
            Wire.Answer saved = wire.send("PUT", path, HEADERS, bodies.get(turn++ % bodies.size()));
            if (saved.status() != 200) {
                throw new IllegalStateException("The roster was not saved: " + saved);
            }
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }

    /** Writes the same rows. */
    private final class Rows implements Load.Client {

        private final Connection connection = portal.connect();
        private final PreparedStatement marks = connection.prepareStatement(
                "insert into attendance_mark (id, organisation_id, session_id, enrolment_id, status, minutes, marked_by,"
                        + " marked_at) values (?, ?, ?, ?, ?, ?, ?, ?)");
        private final PreparedStatement attendance = connection.prepareStatement(
                "update attendance set status = ?, minutes = ?, version = version + 1 where session_id = ? and"
                        + " enrolment_id = ?");
        private final long session;
        private final List<Long> people = new ArrayList<>();
        private int turn;

        private Rows(int number) throws SQLException {
            connection.setAutoCommit(false);
            session = Long.parseLong(sessions.get(number));
            enrolments(sessions.get(number)).forEach(person -> people.add(Long.parseLong(person)));
        }

        @Override
        public void once() throws SQLException {
            String status = STATUS[turn++ % STATUS.length];
            int minutes = status.equals("PRESENT") ? 120 : 0;
            Timestamp now = new Timestamp(System.currentTimeMillis());
            for (long person : people) {
                attendance.setString(1, status);
                attendance.setInt(2, minutes);
                attendance.setLong(3, session);
                attendance.setLong(4, person);
                attendance.addBatch();
                marks.setLong(1, ThreadLocalRandom.current().nextLong(1L << 53, Long.MAX_VALUE));
                marks.setLong(2, organisation);
                marks.setLong(3, session);
                marks.setLong(4, person);
                marks.setString(5, status);
                marks.setInt(6, minutes);
                marks.setLong(7, account);
                marks.setTimestamp(8, now);
                marks.addBatch();
            }
            attendance.executeBatch();
            marks.executeBatch();
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
