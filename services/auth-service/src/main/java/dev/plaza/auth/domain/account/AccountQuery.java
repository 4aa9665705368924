package dev.plaza.auth.domain.account;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts an admin wants to see.
 *
 * @param text     the beginning of a username or e-mail address, in any case
 * @param role     that they hold
 * @param isActive whether they are open
 */
public record AccountQuery(
        @Nullable String text,
        @Nullable String role,
        @Nullable Boolean isActive) {}
