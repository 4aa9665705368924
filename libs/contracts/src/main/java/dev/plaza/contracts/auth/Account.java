package dev.plaza.contracts.auth;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The full state of an account, carried by every event about it. The event's aggregate version orders the states, so a
 * replica keeps whichever is newest and never depends on the order of arrival.
 *
 * @param email as the person wrote it; compared regardless of case
 */
public record Account(
        UUID id,
        String username,
        String email,
        List<String> roles,
        boolean isActive,
        boolean isEmailVerified,
        Instant createdAt) {

    public Account {
        roles = List.copyOf(roles);
    }
}
