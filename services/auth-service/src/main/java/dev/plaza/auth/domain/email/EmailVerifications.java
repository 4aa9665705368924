package dev.plaza.auth.domain.email;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All links that were sent to show that an address is read. */
public interface EmailVerifications {

    void add(EmailVerification verification);

    Optional<EmailVerification> findByTokenHash(String tokenHash);

    /** Uses an open one up, once: says whether it had still been open. */
    boolean use(UUID id, Instant now);

    /** Makes all open ones of an account useless. */
    void voidAll(UUID ofUser, Instant now);

    /** Makes those useless that lead to another address than {@code own}. */
    void voidOthers(UUID ofUser, String own, Instant now);
}
