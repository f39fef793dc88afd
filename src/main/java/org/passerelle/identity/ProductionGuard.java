package org.passerelle.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.transaction.Transactional;
import org.passerelle.platform.Settings;
import org.passerelle.shared.Public;

/** Refuses to start in production with the accounts of the demo, or without a master key. */
@ApplicationScoped
@Public("runs at the start, on behalf of nobody")
public class ProductionGuard {

    @Inject
    private Settings settings;

    @Inject
    private AccountRepository accounts;

    @Transactional
    void check(@Observes @Initialized(ApplicationScoped.class) ServletContext started) {
        if (!settings.production()) {
            return;
        }
        settings.secret();
        if (accounts.holdsDemoAccounts()) {
            throw new IllegalStateException(
                    "PASSERELLE_PRODUCTION=true, but the accounts of the demo are in this database:"
                            + " use an empty one");
        }
    }
}
