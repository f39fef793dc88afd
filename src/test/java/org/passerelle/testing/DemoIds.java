package org.passerelle.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Records of an organisation of the demo, by the names that routes call them: one group that meets at present. */
final class DemoIds {

    private static final String COHORT =
            "(select w.cohort_id from wave w join organisation o on o.id = w.organisation_id"
                    + " where o.name = ? and w.state = 'OPEN' order by w.id limit 1)";

    private DemoIds() {}

    static Map<String, String> of(String organisation) {
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("cohort", one("select " + COHORT, organisation));
        ids.put("programme", one("select programme_id from cohort where id = " + COHORT, organisation));
        ids.put("session", one("select min(id) from session where cohort_id = " + COHORT, organisation));
        ids.put("wave", one("select min(id) from wave where state = 'OPEN' and cohort_id = " + COHORT, organisation));
        ids.put(
                "code",
                one("select min(open_code) from wave where state = 'OPEN' and cohort_id = " + COHORT, organisation));
        ids.put(
                "grant",
                one(
                        "select min(g.id) from funding_grant g join organisation o on o.id = g.organisation_id"
                                + " join account a on a.home_organisation_id = g.funder_id"
                                + " where o.name = ? and a.email = 'financeur@demo.example'",
                        organisation));
        String page = HttpPortal.signedInAs("coordination")
                .get("/app/survey/wave?id=" + ids.get("wave"))
                .body();
        ids.put("token", page.replaceAll("(?s).*?/f/([A-Za-z0-9_-]+).*", "$1"));
        return ids;
    }

    private static String one(String sql, String organisation) {
        try (Connection connection = TestServices.database().connect();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, organisation);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
