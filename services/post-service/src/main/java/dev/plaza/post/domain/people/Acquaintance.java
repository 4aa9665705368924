package dev.plaza.post.domain.people;

/**
 * Somebody whom a person has in sight.
 *
 * @param isFriend whether the two are friends
 */
public record Acquaintance(Card card, boolean isFriend) {}
