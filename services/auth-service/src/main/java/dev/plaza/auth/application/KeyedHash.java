package dev.plaza.auth.application;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** HMAC-SHA-256 under one key: nobody without it makes such hashes, or tries texts against one. For many threads. */
public final class KeyedHash {

    static final String ALGORITHM = "HmacSHA256";
    public static final int BYTES = 32;

    private final SecretKey key;

    KeyedHash(SecretKey key) {
        this.key = key;
    }

    public byte[] of(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }

    /** In hexadecimal; the same for {@code name} in any case. */
    public String ofName(String name) {
        return HexFormat.of().formatHex(of(name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
    }
}
