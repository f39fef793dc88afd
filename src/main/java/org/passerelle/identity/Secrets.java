package org.passerelle.identity;

import com.password4j.Argon2Function;
import com.password4j.Hash;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How passwords and tokens are kept: passwords as Argon2id (OWASP: 19 MiB, 2 rounds, 1 lane), tokens as SHA-256. */
public final class Secrets {

    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    private Secrets() {}

    /** The Argon2id hash of a password, with its salt and parameters. */
    public static String hashPassword(String password) {
        Hash hash = Password.hash(password).addRandomSalt(16).with(ARGON2ID);
        return hash.getResult();
    }

    /** True when {@code password} is the one behind {@code hash}; the parameters are those of the hash. */
    public static boolean matches(String password, String hash) {
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /** SHA-256 in hexadecimal: for tokens that are random themselves, and for keys that must not be read back. */
    public static String sha256(String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
