package org.passerelle.survey;

import java.util.Arrays;
import java.util.Base64;
import org.passerelle.identity.Secrets;

/** Makes the tokens of personal links: 128 bits that only the holder of the master key can compute. */
public final class PersonalLinks {

    private static final String PURPOSE = "passerelle.personal-link";
    private static final int BYTES = 16;

    private final byte[] key;

    /**
     * For one installation.
     *
     * @param master its key, 32 bytes: see {@code PASSERELLE_SECRET}
     */
    public PersonalLinks(byte[] master) {
        this.key = Aead.derive(master, PURPOSE).getEncoded();
    }

    /** What is kept of the token of an invitation: its SHA-256 in hexadecimal. */
    public String hash(long invitationId) {
        return Secrets.sha256(token(invitationId));
    }

    /** The token of an invitation, as it stands in {@code /f/{token}}. */
    String token(long invitationId) {
        byte[] mac = Aead.hmac(key, Aead.bytes(invitationId));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, BYTES));
    }
}
