package dev.plaza.contracts.user;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The full state of what other services may know of a person, carried by every event about their profile or privacy.
 * The username is not here, nor whether they are active: both belong to the
 * {@link dev.plaza.contracts.auth.Account account}.
 */
public record Person(
        UUID id,
        String firstName,
        String lastName,
        String displayName,
        @Nullable String avatarUrl,
        boolean isVerified,
        Visibility profileVisibility,
        Visibility searchVisibility) {}
