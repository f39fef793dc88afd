package org.passerelle.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;
import org.passerelle.shared.Message;
import org.passerelle.shared.Problem;
import org.passerelle.shared.Public;

/** Signs a person in by e-mail and password, or a program by token. */
@ApplicationScoped
@Public("nobody is signed in yet")
public class SignIn {

    private static final Logger LOG = Logger.getLogger(SignIn.class.getName());

    @Inject
    private AccountRepository accounts;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private Clock clock;

    /**
     * The caller behind an e-mail address and a password.
     *
     * @param address where the request comes from, for the throttle
     * @throws Problem {@code TOO_MANY} after five wrong passwords in a quarter of an hour; {@code INVALID}, the same
     *     whether the account or the password is wrong, otherwise
     */
    @Transactional
    public Caller withPassword(String email, String password, String address) {
        String known = email.strip().toLowerCase(Locale.ROOT);
        if (throttle.mustWait(known, address)) {
            LOG.warning("Sign-in refused: too many wrong passwords");
            throw new Problem(
                    Problem.Kind.TOO_MANY, Message.of("identity", "signin.wait", SignInThrottle.WINDOW.toMinutes()));
        }
        Optional<Account> account = accounts.byEmail(known);
        // An unknown address costs the same time as a wrong password.
        boolean right = account.map(found -> found.knows(password)).orElseGet(() -> {
            Secrets.hashPassword(password);
            return false;
        });
        if (!right || !account.get().isActive()) {
            throttle.failed(known, address);
            throw Problem.invalid("password", "identity", "signin.wrong");
        }
        throttle.succeeded(known, address);
        return account.get().asCaller();
    }

    /** The caller behind an API token; empty when the token is unknown, expired or its account closed. */
    @Transactional
    public Optional<Caller> withToken(String token) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return accounts.byTokenHash(Secrets.sha256(token), today).map(Account::asCaller);
    }
}
