package dev.plaza.auth.application.mfa;

import dev.plaza.auth.domain.mfa.RecoveryCode;
import dev.plaza.auth.domain.mfa.RecoveryCodes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Gives accounts recovery codes in the place of those that they had; always inside its caller's transaction. */
@Singleton
final class IssueRecoveryCodes {

    private static final int CODES = 10;

    private final RecoveryCodes recoveryCodes;
    private final Clock clock;

    IssueRecoveryCodes(RecoveryCodes recoveryCodes, Clock clock) {
        this.recoveryCodes = recoveryCodes;
        this.clock = clock;
    }

    /** To be shown now and never again. */
    List<RecoveryCode> issue(UUID userId) {
        Instant now = clock.instant();
        recoveryCodes.removeAll(userId);
        List<RecoveryCode> codes =
                Stream.generate(RecoveryCode::random).limit(CODES).toList();
        codes.forEach(code -> recoveryCodes.add(userId, code.hash(), now));
        return codes;
    }
}
