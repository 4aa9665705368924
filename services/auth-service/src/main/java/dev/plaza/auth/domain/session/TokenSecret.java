package dev.plaza.auth.domain.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A refresh token as its holder presents it. It is stored nowhere; only its {@link #hash} is. */
public record TokenSecret(String value) {

    /**
     * SHA-256 in hexadecimal. A plain hash is enough, because what is hashed is 256 random bits and no password.
     */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "TokenSecret[hidden]";
    }
}
