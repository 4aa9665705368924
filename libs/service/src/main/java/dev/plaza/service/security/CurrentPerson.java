package dev.plaza.service.security;

import dev.plaza.db.Identity;
import java.util.Set;
import java.util.UUID;

/**
 * The person on whose behalf a request is made, as their access token says. A controller takes it as a parameter; on a
 * route that is open to everybody the parameter is {@code @Nullable}.
 *
 * @param sessionId      the session the token belongs to
 * @param accountVersion the version of the account when the token was made
 */
public record CurrentPerson(UUID id, String username, Set<String> roles, UUID sessionId, long accountVersion) {

    public CurrentPerson {
        roles = Set.copyOf(roles);
    }

    /** Whose rows a transaction sees when it runs for this person. */
    public Identity identity() {
        return Identity.person(id);
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }
}
