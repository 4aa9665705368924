package dev.plaza.auth.domain.password;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All permissions to choose a new password. */
public interface PasswordResets {

    void add(PasswordReset reset);

    Optional<PasswordReset> findByTokenHash(String tokenHash);

    /** Uses an open one up, once: says whether it had still been open. */
    boolean use(UUID id, Instant now);

    /** Makes all open ones of an account useless. */
    void voidAll(UUID ofUser, Instant now);
}
