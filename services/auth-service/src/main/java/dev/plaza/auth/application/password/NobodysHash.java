package dev.plaza.auth.application.password;

import java.security.SecureRandom;
import java.util.Base64;

/** A PHC string that no password leads to, but that costs as much to verify as anybody's: its digest is random. */
final class NobodysHash {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private NobodysHash() {}

    static String costing(PasswordSettings settings) {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        settings.memoryKib(),
                        settings.passes(),
                        settings.parallelism(),
                        random(SALT_BYTES),
                        random(HASH_BYTES));
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
