package dev.plaza.contracts.user;

/** The pair are friends. */
public record FriendshipAccepted(Relation relation) {}
