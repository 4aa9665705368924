package dev.plaza.user.domain.friendship;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Where many friendships are kept at once. */
public interface NewFriendships {

    /**
     * Keeps those friendships whose people have profiles and never had to do with each other.
     *
     * @param friendships accepted ones, each of another pair
     * @return those that it kept
     */
    List<Relation> keepMissing(Collection<Relation> friendships, Instant now);
}
