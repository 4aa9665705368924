package dev.plaza.auth.presentation;

import dev.plaza.auth.domain.account.User;
import dev.plaza.service.concurrency.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An account as its own person sees it. */
record AccountResponse(
        UUID id,
        String username,
        String email,
        List<String> roles,
        boolean isActive,
        boolean isEmailVerified,
        Instant createdAt,
        long version)
        implements Versioned {

    static AccountResponse of(User account) {
        return new AccountResponse(
                account.id(),
                account.username(),
                account.email(),
                account.roles(),
                account.isActive(),
                account.isEmailVerified(),
                account.createdAt(),
                account.version());
    }
}
