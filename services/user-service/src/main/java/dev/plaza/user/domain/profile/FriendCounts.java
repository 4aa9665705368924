package dev.plaza.user.domain.profile;

/**
 * How many friends somebody has, as far as a viewer can see them.
 *
 * @param mutual those among them who are friends of the viewer as well
 */
public record FriendCounts(long all, long mutual) {}
