package dev.plaza.local.load;

import java.util.LinkedHashSet;
import java.util.Random;

/**
 * A small world after Watts and Strogatz: everybody knows their neighbours on a ring, and some know somebody far away
 * instead. Friends of friends are often friends, yet everybody is a few steps from everybody, as among real people. The
 * same size gives the same graph.
 */
public final class SampleGraph {

    public static final int DEFAULT_PEOPLE = 60;

    private static final int NEIGHBOURS_EACH_SIDE = 4;
    private static final double FAR_SHARE = 0.15;
    private static final long SEED = 1998;

    private SampleGraph() {}

    /** Of that many people; few people simply all know each other. */
    public static Graph of(int people) {
        var random = new Random(SEED);
        var friendships = new LinkedHashSet<Friendship>();
        for (var person = 0; person < people; person++) {
            for (var step = 1; step <= NEIGHBOURS_EACH_SIDE; step++) {
                var isFar = random.nextDouble() < FAR_SHARE;
                var other = isFar ? random.nextInt(people) : (person + step) % people;
                if (other != person) {
                    friendships.add(Friendship.between(person, other));
                }
            }
        }
        return new Graph(people, friendships);
    }
}
