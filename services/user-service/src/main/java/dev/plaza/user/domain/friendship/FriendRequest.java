package dev.plaza.user.domain.friendship;

import java.time.Instant;
import java.util.UUID;

/** One person asking another to be friends. Every request has its own id, also when the same two ask again. */
public record FriendRequest(UUID id, UUID by, Instant at) {}
