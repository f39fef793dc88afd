package org.passerelle.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the environment says ({@code PASSERELLE_…}), checked once at the start. The README lists every setting. */
@ApplicationScoped
public class Settings {

    /** Length of the master key in bytes. */
    public static final int SECRET_BYTES = 32;

    @Inject
    @ConfigProperty(name = "passerelle.production", defaultValue = "false")
    private boolean production;

    @Inject
    @ConfigProperty(name = "passerelle.secret")
    private Optional<String> secret;

    /** True where real people's data are: no demo accounts, secure cookies, no development pages. */
    public boolean production() {
        return production;
    }

    /**
     * The master key that wraps the keys of the cohorts; it is never in the database.
     *
     * @throws IllegalStateException when {@code PASSERELLE_SECRET} is not 32 bytes in Base64
     */
    public byte[] secret() {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(secret.orElse("").strip());
        } catch (IllegalArgumentException e) {
            key = new byte[0];
        }
        if (key.length != SECRET_BYTES) {
            throw new IllegalStateException("PASSERELLE_SECRET must be 32 random bytes in Base64"
                    + " (openssl rand -base64 32): without it answers cannot be kept anonymous");
        }
        return key;
    }
}
