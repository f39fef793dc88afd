package org.passerelle.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.passerelle.shared.Public;

/**
 * Counts wrong passwords in the database, so that every node sees the same count. Two keys are counted, each as a
 * hash: the account as tried from one address, and the address alone.
 */
@ApplicationScoped
@Public("runs before anybody is signed in")
class SignInThrottle {

    /** Wrong passwords for one account from one address before it has to wait. */
    static final int TRIES_PER_ACCOUNT = 5;
    /** Wrong passwords from one address, whatever the account, before it has to wait. */
    static final int TRIES_PER_ADDRESS = 50;
    /** How long a count is kept, and so how long one waits. */
    static final Duration WINDOW = Duration.ofMinutes(15);

    @Inject
    private SignInThrottleRepository counts;

    @Inject
    private Clock clock;

    /** True when this account from this address, or this address altogether, has to wait. */
    @Transactional
    boolean mustWait(String email, String address) {
        LocalDateTime since = since();
        return counts.failures(accountKey(email, address), since) >= TRIES_PER_ACCOUNT
                || counts.failures(addressKey(address), since) >= TRIES_PER_ADDRESS;
    }

    /** Counts a wrong password; kept even though the refusal rolls its own transaction back. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(String email, String address) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        counts.add(accountKey(email, address), now, since());
        counts.add(addressKey(address), now, since());
    }

    /** Forgets the wrong passwords of this account from this address. */
    @Transactional
    void succeeded(String email, String address) {
        counts.forget(accountKey(email, address));
    }

    private LocalDateTime since() {
        return LocalDateTime.ofInstant(clock.instant().minus(WINDOW), ZoneOffset.UTC);
    }

    private static String accountKey(String email, String address) {
        return Secrets.sha256("account " + email + " " + address);
    }

    private static String addressKey(String address) {
        return Secrets.sha256("address " + address);
    }
}
