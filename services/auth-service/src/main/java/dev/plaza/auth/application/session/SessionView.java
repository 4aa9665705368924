package dev.plaza.auth.application.session;

import dev.plaza.auth.domain.session.Session;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as its person sees it.
 *
 * @param address   where it was last used from
 * @param isCurrent whether it is the one that asks
 */
public record SessionView(
        UUID id, String device, @Nullable String address, Instant createdAt, Instant lastUsedAt, boolean isCurrent) {

    static SessionView of(Session session, UUID current) {
        return new SessionView(
                session.id(),
                Objects.requireNonNullElse(session.device(), "Unknown device"),
                session.ipAddress(),
                session.createdAt(),
                session.lastUsedAt(),
                session.id().equals(current));
    }
}
