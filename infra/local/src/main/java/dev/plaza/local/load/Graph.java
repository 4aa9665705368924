package dev.plaza.local.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

    /** The friends of each person, by the person's number. */
    List<List<Integer>> friendLists() {
        var lists = Stream.<List<Integer>>generate(ArrayList::new).limit(people).toList();
        for (var friendship : friendships) {
            lists.get(friendship.asking()).add(friendship.asked());
            lists.get(friendship.asked()).add(friendship.asking());
        }
        return lists;
    }
}
