package org.passerelle.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Somebody who can sign in. Found before an organisation is known, so it is no record of one. */
@Entity
@Table(name = "account")
class Account {

    @Id
    private long id;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "home_organisation_id")
    private Organisation organisation;

    private String email;

    @Column(name = "display_name")
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String language;

    private boolean active;

    protected Account() {}

    boolean isActive() {
        return active;
    }

    boolean knows(String password) {
        return Secrets.matches(password, passwordHash);
    }

    void speak(String tag) {
        language = tag;
    }

    Caller asCaller() {
        return new Caller(id, organisation.id(), role, name, language, organisation.zone());
    }
}
