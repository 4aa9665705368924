package dev.plaza.contracts.user;

import java.util.UUID;

/**
 * One of the pair asked the other to be friends.
 *
 * @param requestId by which the other accepts or declines; each request of a pair has another
 */
public record FriendshipRequested(Relation relation, UUID requestId) {}
