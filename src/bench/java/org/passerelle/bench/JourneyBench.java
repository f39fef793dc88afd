package org.passerelle.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Participants who open the form of a wave and send it, eight at once, against eight connections that commit one row
 * after the other into the same database.
 */
final class JourneyBench {

    private static final int ROUNDS = 5;
    private static final int CLIENTS = 8;
    private static final int STORED_BYTES = 512;
    private static final String NAME = "journey";
    private static final Pattern INPUT =
            Pattern.compile("<input type=\"(?:radio|checkbox)\" name=\"(a-[^\"]+)\" value=\"([^\"]+)\"");
    private static final Pattern TEXT = Pattern.compile("<textarea id=\"(a-[^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([^\"]+)\"");

    private final RunningPortal portal;
    private final AtomicLong journeys = new AtomicLong();
    private final AtomicLong rows = new AtomicLong();
    private String path = "";
    private String answers = "";

    private JourneyBench(RunningPortal portal) {
        this.portal = portal;
    }

    static void run(Report report, Place place) {
        try (RunningPortal portal = RunningPortal.start(place)) {
            new JourneyBench(portal).run(report);
        }
    }

    private void run(Report report) {
        portal.define("create table bench_row (id bigint not null primary key, filler varbinary(512) not null)");
        chooseWave();
        Load.perSecond(Load.WARMING, Load.WARM_UP, number -> new Participant());
        Load.perSecond(CLIENTS, Load.ROUND, number -> new Participant());
        Load.perSecond(CLIENTS, Load.ROUND, number -> new Row());
        long before = stored();
        journeys.set(0);
        Rounds.Pair pair = Rounds.pair(
                ROUNDS,
                () -> Load.perSecond(CLIENTS, Load.ROUND, number -> new Row()),
                () -> Load.perSecond(CLIENTS, Load.ROUND, number -> new Participant()));
        if (stored() - before != journeys.get()) {
            throw new IllegalStateException(
                    journeys + " journeys were answered, " + (stored() - before) + " are stored");
        }
        report.add(Measured.of(NAME, "bare commits of one row, 8 connections", "/s", pair.first()));
        report.add(Measured.of(NAME, "journeys (form, answers), 8 clients", "/s", pair.second()));
        report.add(Measured.of(NAME, "bare commits ÷ journeys", "×", pair.ratio())
                .atMost(20));
    }

    private long stored() {
        return Long.parseLong(
                portal.ask("select count(*) from survey_submission").get(0));
    }

    /** The open wave with the longest questionnaire. */
    private void chooseWave() {
        int most = 0;
        for (String code : portal.ask("select open_code from wave where state = 'OPEN' and closes_on >= curdate()")) {
            try (Wire wire = new Wire(portal.port())) {
                String form = wire.send("GET", "/w/" + code, "", "").body();
                Map<String, String> fields = fields(form);
                if (fields.size() > most) {
                    most = fields.size();
                    path = "/w/" + code;
                    answers = fields.entrySet().stream()
                            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                            .collect(Collectors.joining("&"));
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        if (most == 0) {
            throw new IllegalStateException("The demo has no open wave");
        }
        System.out.println("form " + path + ", " + most + " questions");
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(form);
        while (input.find()) {
            fields.putIfAbsent(input.group(1), input.group(2));
        }
        Matcher text = TEXT.matcher(form);
        while (text.find()) {
            fields.put(text.group(1), "Un moment pour souffler, et des idées à essayer à la maison.");
        }
        return fields;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Opens the form and sends it. */
    private final class Participant implements Load.Client {

        private final Wire wire = new Wire(portal.port());

        private Participant() throws IOException {}

        @Override
        public void once() throws IOException {
            Wire.Answer form = wire.send("GET", path, "", "");
            Matcher nonce = NONCE.matcher(form.body());
            if (form.status() != 200 || !nonce.find()) {
                throw new IllegalStateException("No form: " + form);
            }
            Wire.Answer sent = wire.send(
                    "POST",
                    path,
                    "Content-Type: application/x-www-form-urlencoded\r\n",
                    answers + "&nonce=" + nonce.group(1) + "&send=1");
            if (sent.status() != 302) {
                throw new IllegalStateException("The answers were not taken: " + sent);
            }
            journeys.incrementAndGet();
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }

    /** Commits a row. */
    private final class Row implements Load.Client {

        private final Connection connection = portal.connect();
        private final PreparedStatement statement =
                connection.prepareStatement("insert into bench_row (id, filler) values (?, ?)");
        private final byte[] filler = new byte[STORED_BYTES];

        private Row() throws java.sql.SQLException {}

        @Override
        public void once() throws java.sql.SQLException {
            statement.setLong(1, rows.incrementAndGet());
            statement.setBytes(2, filler);
            statement.executeUpdate();
        }

        @Override
        public void close() throws java.sql.SQLException {
            connection.close();
        }
    }
}
