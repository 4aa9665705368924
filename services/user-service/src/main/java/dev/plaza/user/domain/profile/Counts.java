package dev.plaza.user.domain.profile;

/**
 * How much there is in a person's own lists.
 *
 * @param friends          friends who are active
 * @param incomingRequests people who wait for an answer
 * @param outgoingRequests people who have been asked and have not answered
 */
public record Counts(long friends, long incomingRequests, long outgoingRequests) {}
