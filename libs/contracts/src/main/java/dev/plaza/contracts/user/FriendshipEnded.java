package dev.plaza.contracts.user;

import java.util.UUID;

/** The pair are no longer friends, or a request between them was declined or withdrawn. */
public record FriendshipEnded(Relation relation, UUID endedBy) {}
