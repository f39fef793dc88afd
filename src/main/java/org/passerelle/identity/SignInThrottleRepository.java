package org.passerelle.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.time.LocalDateTime;
import org.passerelle.platform.Rows;
import org.passerelle.platform.TenantEntities;

/** The counts of {@link SignInThrottle}: one row a key. */
@ApplicationScoped
class SignInThrottleRepository {

    @Inject
    private TenantEntities entities;

    int failures(String key, LocalDateTime since) {
        Query query = entities.everyone()
                .createNativeQuery("select failures from sign_in_failure where key_hash = ? and first_at > ?")
                .setParameter(1, key)
                .setParameter(2, since);
        return Rows.of(query, row -> row.integer(0)).stream().findFirst().orElse(0);
    }

    void add(String key, LocalDateTime now, LocalDateTime since) {
        entities.everyone()
                .createNativeQuery("insert into sign_in_failure (key_hash, failures, first_at) values (?, 1, ?)"
                        + " on duplicate key update failures = if(first_at > ?, failures + 1, 1),"
                        + " first_at = if(first_at > ?, first_at, values(first_at))")
                .setParameter(1, key)
                .setParameter(2, now)
                .setParameter(3, since)
                .setParameter(4, since)
                .executeUpdate();
    }

    void forget(String key) {
        entities.everyone()
                .createNativeQuery("delete from sign_in_failure where key_hash = ?")
                .setParameter(1, key)
                .executeUpdate();
    }
}
