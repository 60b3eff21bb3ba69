package org.strowger.provider.sip.internal.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Digest algorithms, the better first. */
public enum DigestAlgorithm {
    SHA_256("SHA-256", false),
    SHA_256_SESS("SHA-256", true),
    MD5("MD5", false),
    MD5_SESS("MD5", true);

    private final String digest;
    private final boolean session;

    DigestAlgorithm(String digest, boolean session) {
        this.digest = digest;
        this.session = session;
    }

    static Optional<DigestAlgorithm> named(String name) {
        String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
        for (DigestAlgorithm algorithm : values()) {
            if (algorithm.name().equals(wanted)) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    /** The name as it stands in a header. */
    String token() {
        return session ? digest + "-sess" : digest;
    }

    /** Whether the first hash takes in both nonces. */
    boolean session() {
        return session;
    }

    /** The digest of the text in lower-case hexadecimal digits. */
    String hash(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance(digest).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has " + digest, missing);
        }
    }
}
