package dev.plaza.auth.domain.mfa;

import java.time.Instant;
import java.util.UUID;

/** All recovery codes. */
public interface RecoveryCodes {

    void add(UUID userId, String codeHash, Instant now);

    /** Uses a code up, once: says whether the account had it and it was unused. */
    boolean use(UUID userId, String codeHash, Instant now);

    int countUnused(UUID userId);

    void removeAll(UUID userId);
}
