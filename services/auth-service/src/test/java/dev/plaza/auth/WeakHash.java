package dev.plaza.auth;

import java.util.Objects;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Hashes as they were made before the parameters were raised. */
final class WeakHash {

    private WeakHash() {}

    static String of(String password) {
        return Objects.requireNonNull(new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode(password));
    }
}
