package org.passerelle.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The body that runs actions, or that funds them. One installation holds thousands; each is a tenant. */
@Entity
@Table(name = "organisation")
class Organisation {

    /** What the organisation is here for. */
    enum Kind {
        OPERATOR,
        FUNDER
    }

    @Id
    private long id;

    private String name;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "time_zone")
    private String zone;

    protected Organisation() {}

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    String zone() {
        return zone;
    }
}
