package org.passerelle.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A token by which a program acts as an account; only its hash is kept. */
@Entity
@Table(name = "api_token")
class ApiToken {

    @Id
    private long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "token_hash")
    private String hash;

    private String label;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    protected ApiToken() {}
}
