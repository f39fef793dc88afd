package org.passerelle.launcher.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.passerelle.survey.PersonalLinks;

/** Fills an empty database with the demo. The same seed and day give the same rows. */
public final class DemoData {

    private static final long SEED = 20_261_123L;
    private static final long FIRST_ID = 1_000L;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    /** Argon2id of the demo's password, which everybody knows: {@code passerelle-demo}. */
    private static final String PASSWORD =
            "$argon2id$v=19$m=19456,t=2,p=1$ZU21bHxecPHyQkWufzrRaQ" + "$iMYxDMY5uTm4xpTeP89TwQm6p6XFENIL8vF8393bdi8";

    private final Inserts inserts;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final LocalDate today;
    private final People people;
    private final Answers answers;
    private final List<Long> funders = new ArrayList<>();

    private DemoData(Inserts inserts, LocalDate today, PersonalLinks links) {
        this.inserts = inserts;
        this.today = today;
        this.people = new People(random.split(), today);
        this.answers = new Answers(inserts, random.split(), today, links);
    }

    /**
     * Loads the demo in one transaction.
     *
     * @param connection to a migrated database without organisations; its auto-commit is switched off
     * @param today the day that sessions and answers are relative to
     * @param masterKey in Base64, of the server that will use the database: personal links are made with it
     */
    public static void load(Connection connection, LocalDate today, String masterKey) throws SQLException {
        connection.setAutoCommit(false);
        try (Inserts inserts = new Inserts(connection, FIRST_ID)) {
            new DemoData(inserts, today, new PersonalLinks(Base64.getDecoder().decode(masterKey))).everything();
            inserts.flush();
            foldSheets(connection);
            connection.commit();
        }
    }

    /** What the portal does at each save of a sheet. */
    private static void foldSheets(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("update session s join (select session_id, count(*) as marks,"
                    + " sum(status in ('PRESENT', 'LATE')) as there, sum(minutes) as minutes from attendance"
                    + " group by session_id) a on a.session_id = s.id set s.sheet_marks = a.marks,"
                    + " s.sheet_there = a.there, s.sheet_minutes = a.minutes");
        }
    }

    private void everything() throws SQLException {
        for (String name : Plan.FUNDERS) {
            long id = inserts.id();
            inserts.row("organisation", "id,name,kind", id, name, "FUNDER");
            funders.add(id);
        }
        account(funders.get(0), "financeur", "Hélène Brunet", "FUNDER", true);
        account(funders.get(1), "financeur.quais", "Paul Ferrand", "FUNDER", false);
        for (Plan.Organisation organisation : Plan.ORGANISATIONS) {
            organisation(organisation);
        }
    }

    private void organisation(Plan.Organisation plan) throws SQLException {
        long id = inserts.id();
        inserts.row("organisation", "id,name,kind", id, plan.name(), "OPERATOR");
        boolean named = plan.accounts().isEmpty();
        account(id, "admin" + plan.accounts(), "Alice Renaud", "ADMINISTRATOR", named);
        account(id, "coordination" + plan.accounts(), "Claire Martinot", "COORDINATOR", named);
        long facilitator = account(id, "animation" + plan.accounts(), "Nadia Belkacem", "FACILITATOR", named);
        long partner = account(id, "partenaire" + plan.accounts(), "Victor Lamy", "PARTNER", named);
        List<Long> programmes = new ArrayList<>();
        for (Plan.Programme programme : plan.programmes()) {
            programmes.add(programme(id, programme, plan.commune(), facilitator, partner));
        }
        for (int funder : plan.fundedBy()) {
            grant(id, plan, funder, programmes);
        }
    }

    private long account(long organisation, String name, String displayName, String role, boolean withToken)
            throws SQLException {
        long id = inserts.id();
        inserts.row(
                "account",
                "id,home_organisation_id,email,display_name,password_hash,role",
                id,
                organisation,
                name + "@demo.example",
                displayName,
                PASSWORD,
                role);
        if (withToken) {
            inserts.row(
                    "api_token", "id,account_id,token_hash,label", inserts.id(), id, sha256("demo-" + name), "demo");
        }
        return id;
    }

    /** The first funder pays for everything of those it funds, the second for their first programme. */
    private void grant(long organisation, Plan.Organisation plan, int funder, List<Long> programmes)
            throws SQLException {
        long grant = inserts.id();
        inserts.row(
                "funding_grant",
                "id,organisation_id,funder_id,title,starts_on,ends_on,amount",
                grant,
                organisation,
                funders.get(funder),
                (funder == 0 ? "Prévention et lien social, " : "Coup de pouce aux quais, ") + plan.name(),
                today.minusWeeks(52),
                today.plusWeeks(26),
                funder == 0 ? 18_500 : 6_000);
        List<Long> covered = funder == 0 ? programmes : programmes.subList(0, 1);
        for (long programme : covered) {
            inserts.row(
                    "grant_programme",
                    "id,organisation_id,grant_id,programme_id",
                    inserts.id(),
                    organisation,
                    grant,
                    programme);
        }
    }

    private long programme(long organisation, Plan.Programme plan, String commune, long facilitator, long partner)
            throws SQLException {
        long id = inserts.id();
        inserts.row(
                "programme",
                "id,organisation_id,title,kind,objective,starts_on,ends_on",
                id,
                organisation,
                plan.title(),
                plan.kind(),
                plan.objective(),
                today.minusWeeks(52),
                today.plusWeeks(26));
        for (Plan.Group group : plan.groups()) {
            new DemoGroup(inserts, random.split(), people, answers, today, organisation)
                    .insert(id, plan.audience(), group, commune, facilitator, partner);
        }
        return id;
    }

    /** A local time of the demo's zone as the database keeps it: UTC. */
    static LocalDateTime utc(LocalDateTime local) {
        return local.atZone(PARIS).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }

    static String zone() {
        return PARIS.getId();
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
