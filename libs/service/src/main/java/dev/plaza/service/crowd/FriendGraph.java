package dev.plaza.service.crowd;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Who of a crowd are friends: a small world. People stand in a row in the order of their numbers. Each knows some of those
 * shortly before, who know each other too, and one friend in ten is anybody from further back, so that everybody is reached
 * from everybody by few steps.
 *
 * <p>A friendship belongs to the one with the higher number and follows from that number, the seed and how many friends are
 * wanted, and from nothing else. So nothing has to be kept in memory, whoever was interrupted goes on anywhere, and a larger
 * crowd holds the friendships of a smaller one.
 */
public final class FriendGraph {

    private static final int FAR_ONE_IN = 10;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final long seed;
    private final int friends;

    /**
     * Describes one.
     *
     * @param seed    another one gives other friendships
     * @param friends how many each is to have on average, at least 2
     */
    public FriendGraph(long seed, int friends) {
        if (friends < 2) {
            throw new IllegalArgumentException("with fewer than 2 friends each the crowd falls apart");
        }
        this.seed = seed;
        this.friends = friends;
    }

    /** The numbers of a person's friends among those with lower numbers, in order; at least one but for the first person. */
    public int[] earlierFriendsOf(int number) {
        Random random = randomOf(number);
        int earlier = number - 1;
        int ties = ties(random, earlier);
        int near = Math.min(friends, earlier);
        int far = earlier - near;
        int farTies = Math.min(far, (int) IntStream.range(0, ties)
                .filter(tie -> random.nextInt(FAR_ONE_IN) == 0)
                .count());
        return IntStream.concat(
                        pick(random, farTies, far).stream().map(place -> place + 1),
                        pick(random, ties - farTies, near).stream().map(place -> place + far + 1))
                .toArray();
    }

    /** How many friendships there are among the first {@code people}. */
    public long size(int people) {
        return IntStream.rangeClosed(1, people)
                .mapToLong(number -> ties(randomOf(number), number - 1))
                .sum();
    }

    /** Half of the friends, for whoever comes later adds the other half; from a quarter to three. */
    private int ties(Random random, int earlier) {
        int least = Math.max(1, friends / 4);
        return Math.min(earlier, least + random.nextInt(friends - 2 * least + 1));
    }

    /** So many different ones of {@code 0} to {@code of - 1}, each as likely as another (Floyd's way). */
    private static BitSet pick(Random random, int count, int of) {
        BitSet picked = new BitSet(of);
        for (int last = of - count; last < of; last++) {
            int drawn = random.nextInt(last + 1);
            picked.set(picked.get(drawn) ? last : drawn);
        }
        return picked;
    }

    /** Its sequence is specified; seeds that lie side by side would give similar ones, so they are scattered first. */
    private Random randomOf(int number) {
        long mixed = (seed + 1) * GOLDEN + number * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return new Random(mixed ^ (mixed >>> 31));
    }
}
