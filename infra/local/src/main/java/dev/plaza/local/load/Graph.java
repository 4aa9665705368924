package dev.plaza.local.load;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** People, numbered from 0, and who knows whom; each friendship once. */
public record Graph(int people, Set<Friendship> friendships) {

    public Graph {
        for (var friendship : friendships) {
            if (friendship.asking() >= people) {
                throw new IllegalArgumentException(
                        "person " + friendship.asking() + " is not one of the " + people + " people from 0");
            }
        }
    }

    static Graph of(int people, Collection<Friendship> friendships) {
        return new Graph(people, new LinkedHashSet<>(friendships));
    }

    /** The first so many people and what they have with each other. */
    public Graph limitedTo(int limit) {
        if (limit >= people) {
            return this;
        }
        return of(
                limit,
                friendships.stream()
                        .filter(friendship -> friendship.asking() < limit)
                        .toList());
    }

    List<Integer> friendsOf(int person) {
        return friendships.stream()
                .filter(friendship -> friendship.asking() == person || friendship.asked() == person)
                .map(friendship -> friendship.asking() == person ? friendship.asked() : friendship.asking())
                .toList();
    }
}
