package org.passerelle.impact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.passerelle.platform.Rows;
import org.passerelle.platform.TenantEntities;
import org.passerelle.shared.Ids;

/** Keeps editions. They are added and never changed. */
@ApplicationScoped
class EditionRepository {

    /** An edition as readers get it. */
    record Shown(Cube cube, int version, LocalDate madeOn, Figures figures) {}

    private static final String ALL = "select scope_id, cube, version, made_on, figures, basis from impact_edition"
            + " where organisation_id = ? order by version, scope_id";
    private static final String LATEST = "select cube, version, made_on, figures from impact_edition e"
            + " where organisation_id = ? and scope_id = ? and version = (select max(version) from impact_edition l"
            + " where l.organisation_id = e.organisation_id and l.scope_id = e.scope_id and l.cube = e.cube)";

    private final Jsonb json = JsonbBuilder.create();

    @Inject
    private TenantEntities entities;

    /** Everything that the organisation has released. */
    List<Edition> editions(long organisation) {
        Query query = entities.everyone().createNativeQuery(ALL).setParameter(1, organisation);
        return Rows.of(
                query,
                row -> new Edition(
                        row.number(0),
                        Cube.valueOf(row.text(1)),
                        row.integer(2),
                        Objects.requireNonNull(row.date(3)),
                        json.fromJson(row.text(4), Figures.class),
                        json.fromJson(row.text(5), Basis.class)));
    }

    /** The latest edition of each cube for one scope. */
    List<Shown> latest(long organisation, long scope) {
        Query query = entities.everyone()
                .createNativeQuery(LATEST)
                .setParameter(1, organisation)
                .setParameter(2, scope);
        return Rows.of(
                query,
                row -> new Shown(
                        Cube.valueOf(row.text(0)),
                        row.integer(1),
                        Objects.requireNonNull(row.date(2)),
                        json.fromJson(row.text(3), Figures.class)));
    }

    void add(long organisation, Edition edition) {
        entities.everyone()
                .createNativeQuery("insert into impact_edition"
                        + " (id, organisation_id, scope_id, cube, version, made_on, figures, basis)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, Ids.next())
                .setParameter(2, organisation)
                .setParameter(3, edition.scope())
                .setParameter(4, edition.cube().name())
                .setParameter(5, edition.version())
                .setParameter(6, edition.madeOn())
                .setParameter(7, json.toJson(edition.figures()))
                .setParameter(8, json.toJson(edition.basis()))
                .executeUpdate();
    }

    /** What the data were like when editions were last made; empty when they never were. */
    String state(long organisation) {
        return state("select fingerprint from impact_state where organisation_id = ?", organisation);
    }

    /** The same, and nobody else makes editions of the organisation until the transaction ends. */
    String lockedState(long organisation) {
        entities.everyone()
                .createNativeQuery("insert ignore into impact_state (organisation_id, fingerprint) values (?, '')")
                .setParameter(1, organisation)
                .executeUpdate();
        return state("select fingerprint from impact_state where organisation_id = ? for update", organisation);
    }

    void remember(long organisation, String fingerprint) {
        entities.everyone()
                .createNativeQuery("update impact_state set fingerprint = ? where organisation_id = ?")
                .setParameter(1, fingerprint)
                .setParameter(2, organisation)
                .executeUpdate();
    }

    private String state(String sql, long organisation) {
        Query query = entities.everyone().createNativeQuery(sql).setParameter(1, organisation);
        return Rows.of(query, row -> row.text(0)).stream().findFirst().orElse("");
    }
}
