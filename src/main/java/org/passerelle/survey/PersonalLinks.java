package org.passerelle.survey;

import java.util.Arrays;
import java.util.Base64;

/** Makes the tokens of personal links: 128 bits that only the holder of the master key can compute. */
final class PersonalLinks {

    private static final String PURPOSE = "passerelle.personal-link";
    private static final int BYTES = 16;

    private final byte[] key;

    PersonalLinks(byte[] master) {
        this.key = Aead.derive(master, PURPOSE).getEncoded();
    }

    /** The token of an invitation, as it stands in {@code /f/{token}}. */
    String token(long invitationId) {
        byte[] mac = Aead.hmac(key, Aead.bytes(invitationId));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, BYTES));
    }
}
