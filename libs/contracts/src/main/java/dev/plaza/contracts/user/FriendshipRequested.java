package dev.plaza.contracts.user;

/** One of the pair asked the other to be friends. */
public record FriendshipRequested(Relation relation) {}
