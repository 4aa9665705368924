package dev.plaza.service.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FriendGraphTest {

    private static final int PEOPLE = 5_000;
    private static final int FRIENDS = 40;

    private final FriendGraph graph = new FriendGraph(1, FRIENDS);

    @Test
    void hasTheWantedNumberOfFriendsOnAverageAndAModestSpread() {
        int[] degrees =
                neighbours(graph, PEOPLE).stream().mapToInt(BitSet::cardinality).toArray();

        double mean = Arrays.stream(degrees).average().orElseThrow();
        double variance = Arrays.stream(degrees)
                .mapToDouble(degree -> (degree - mean) * (degree - mean))
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(38.5, 41.5);
        assertThat(Math.sqrt(variance)).isBetween(4.0, 12.0);
        assertThat(Arrays.stream(degrees).max().orElseThrow()).isLessThan(3 * FRIENDS);
    }

    @ParameterizedTest
    @CsvSource({"2, 1000", "3, 1000", "7, 50", "40, 41", "40, 5000"})
    void joinsEverybodyWithoutSelvesAndDoubles(int friends, int people) {
        FriendGraph any = new FriendGraph(9, friends);

        for (int number = 2; number <= people; number++) {
            int[] earlier = any.earlierFriendsOf(number);
            assertThat(earlier).isNotEmpty().isSorted().doesNotHaveDuplicates();
            assertThat(earlier[0]).isPositive();
            assertThat(earlier[earlier.length - 1]).isLessThan(number);
        }
        assertThat(any.earlierFriendsOf(1)).isEmpty();
        assertThat(reachedFrom(0, neighbours(any, people)).cardinality()).isEqualTo(people);
    }

    @Test
    void isTheSameEveryTimeAndOnEveryMachine() {
        assertThat(new FriendGraph(1, FRIENDS).earlierFriendsOf(77)).isEqualTo(graph.earlierFriendsOf(77));
        assertThat(new FriendGraph(1, 6).earlierFriendsOf(1000)).containsExactly(996, 998);
        assertThat(new FriendGraph(2, FRIENDS).earlierFriendsOf(77)).isNotEqualTo(graph.earlierFriendsOf(77));
    }

    @Test
    void tellsItsSizeBeforehand() {
        assertThat(graph.size(PEOPLE))
                .isEqualTo(IntStream.rangeClosed(1, PEOPLE)
                        .mapToLong(number -> graph.earlierFriendsOf(number).length)
                        .sum());
    }

    @Test
    void makesFriendsOfFriendsFriendsAndKeepsTheWorldSmall() {
        List<BitSet> neighbours = neighbours(graph, PEOPLE);

        // were friends drawn at random, it would be 40 of 5,000
        assertThat(clustering(neighbours)).isBetween(0.2, 0.6);
        assertThat(steps(4_000, neighbours)).isLessThanOrEqualTo(5);
    }

    @Test
    void refusesWhatWouldFallApart() {
        assertThatThrownBy(() -> new FriendGraph(1, 1)).hasMessageContaining("falls apart");
    }

    private static List<BitSet> neighbours(FriendGraph graph, int people) {
        List<BitSet> neighbours = new ArrayList<>(
                IntStream.range(0, people).mapToObj(_ -> new BitSet()).toList());
        for (int number = 1; number <= people; number++) {
            for (int other : graph.earlierFriendsOf(number)) {
                neighbours.get(number - 1).set(other - 1);
                neighbours.get(other - 1).set(number - 1);
            }
        }
        return neighbours;
    }

    private static BitSet reachedFrom(int person, List<BitSet> neighbours) {
        BitSet reached = new BitSet();
        reached.set(person);
        for (int before = 0; before < reached.cardinality(); ) {
            before = reached.cardinality();
            step(reached, neighbours);
        }
        return reached;
    }

    private static int steps(int person, List<BitSet> neighbours) {
        BitSet reached = new BitSet();
        reached.set(person);
        int steps = 0;
        for (; reached.cardinality() < neighbours.size(); steps++) {
            step(reached, neighbours);
        }
        return steps;
    }

    private static void step(BitSet reached, List<BitSet> neighbours) {
        ((BitSet) reached.clone()).stream().mapToObj(neighbours::get).forEach(reached::or);
    }

    /** Of two friends of somebody, how likely they are friends; every fiftieth person is asked. */
    private static double clustering(List<BitSet> neighbours) {
        long pairs = 0;
        long closed = 0;
        for (int person = 0; person < neighbours.size(); person += 50) {
            BitSet friends = neighbours.get(person);
            pairs += (long) friends.cardinality() * (friends.cardinality() - 1);
            closed += friends.stream()
                    .mapToLong(friend -> common(neighbours.get(friend), friends))
                    .sum();
        }
        return (double) closed / pairs;
    }

    private static int common(BitSet one, BitSet other) {
        BitSet common = (BitSet) one.clone();
        common.and(other);
        return common.cardinality();
    }
}
