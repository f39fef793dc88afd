package org.passerelle.survey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals the answers of a wave until their batch appears. What is sealed has one size whatever was answered, and holds
 * no person and no date. The key follows from the master key, which is never in the database.
 */
final class WaveSeal {

    /** An answer out of its seal. */
    static final class Opened {
        private final byte[] pairing;
        private final String answers;

        private Opened(byte[] pairing, String answers) {
            this.pairing = pairing;
            this.answers = answers;
        }

        /** The pairing key; random where nothing is to be paired. */
        byte[] pairing() {
            return pairing;
        }

        /** The answers as {@link Answers#json()} wrote them. */
        String answers() {
            return answers;
        }
    }

    private static final String PURPOSE = "passerelle.wave-seal.";

    private final SecretKeySpec key;
    private final String about;
    private final int size;

    /**
     * @param size what {@link Questionnaire#sealedSize()} says
     */
    WaveSeal(byte[] master, long waveId, int size) {
        this.about = PURPOSE + waveId;
        this.key = Aead.derive(master, about);
        this.size = size;
    }

    byte[] seal(byte[] pairing, String answers) {
        byte[] text = answers.getBytes(StandardCharsets.UTF_8);
        ByteBuffer plain = ByteBuffer.allocate(CohortKey.PAIRING_BYTES + Integer.BYTES + size);
        plain.put(pairing).putInt(text.length).put(text);
        return Aead.seal(key, about, plain.array());
    }

    Opened open(byte[] sealed) {
        try {
            ByteBuffer plain = ByteBuffer.wrap(Aead.open(key, about, sealed));
            byte[] pairing = new byte[CohortKey.PAIRING_BYTES];
            plain.get(pairing);
            byte[] text = new byte[plain.getInt()];
            plain.get(text);
            return new Opened(pairing, new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Answers were sealed by another PASSERELLE_SECRET", e);
        }
    }

    /** The same answer sealed anew, so that it cannot be recognised. */
    byte[] again(byte[] sealed) {
        try {
            return Aead.seal(key, about, Aead.open(key, about, sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Answers were sealed by another PASSERELLE_SECRET", e);
        }
    }
}
