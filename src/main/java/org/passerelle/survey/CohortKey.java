package org.passerelle.survey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key by which the answers of one person before and after meet without a name. It is kept wrapped by the master key
 * and destroyed with the last wave of the pair; from then on nobody can say which two answers belong together.
 */
final class CohortKey {

    /** Length of a pairing key. */
    static final int PAIRING_BYTES = 16;

    private static final int BYTES = 32;
    private static final String WRAP = "passerelle.cohort-key";
    private static final String SEAL = "passerelle.pairing";

    private final byte[] key;
    private final SecretKeySpec sealing;

    private CohortKey(byte[] key) {
        this.key = key;
        this.sealing = Aead.derive(key, SEAL);
    }

    static CohortKey create() {
        return new CohortKey(Aead.random(BYTES));
    }

    /** The key behind {@code wrapped}. */
    static CohortKey unwrap(byte[] master, long cohortId, byte[] wrapped) {
        try {
            return new CohortKey(Aead.open(Aead.derive(master, WRAP), WRAP + cohortId, wrapped));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of a cohort was wrapped by another PASSERELLE_SECRET", e);
        }
    }

    byte[] wrap(byte[] master, long cohortId) {
        return Aead.seal(Aead.derive(master, WRAP), WRAP + cohortId, key);
    }

    /** The pairing key of somebody who came by a personal link. */
    byte[] pairingOf(long enrolmentId) {
        return Arrays.copyOf(Aead.hmac(key, new byte[] {1}, Aead.bytes(enrolmentId)), PAIRING_BYTES);
    }

    /** The pairing key of somebody who made a code: case, spaces and hyphens do not matter. */
    byte[] pairingOf(String ownCode) {
        String plain = ownCode.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return Arrays.copyOf(Aead.hmac(key, new byte[] {2}, plain.getBytes(StandardCharsets.UTF_8)), PAIRING_BYTES);
    }

    /** A pairing key as it is stored: another one each time, so that rows cannot be compared without this key. */
    byte[] seal(byte[] pairing) {
        return Aead.seal(sealing, SEAL, pairing);
    }

    /** What {@link #seal} sealed; empty when it was sealed by another key. */
    Optional<byte[]> open(byte[] sealed) {
        try {
            return Optional.of(Aead.open(sealing, SEAL, sealed));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "CohortKey";
    }
}
