package org.passerelle.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.passerelle.platform.TenantEntities;

/** Finds and keeps accounts; the only writer of them. */
@ApplicationScoped
class AccountRepository {

    @Inject
    private TenantEntities entities;

    Optional<Account> byEmail(String email) {
        return entities.everyone()
                .createQuery("select a from Account a join fetch a.organisation where a.email = :email", Account.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    Optional<Account> byId(long id) {
        return Optional.ofNullable(entities.everyone().find(Account.class, id));
    }

    Optional<Account> byTokenHash(String hash, LocalDate today) {
        return entities.everyone()
                .createQuery(
                        "select a from ApiToken t, Account a join fetch a.organisation"
                                + " where t.hash = :hash and a.id = t.accountId and a.active = true"
                                + " and (t.expiresOn is null or t.expiresOn >= :today)",
                        Account.class)
                .setParameter("hash", hash)
                .setParameter("today", today)
                .getResultStream()
                .findFirst();
    }

    /** True when an account or token of the demo is here. */
    boolean holdsDemoAccounts() {
        return entities.everyone()
                        .createQuery("select count(a) from Account a where a.email like '%@demo.example'", Long.class)
                        .getSingleResult()
                > 0;
    }
}
