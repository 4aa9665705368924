package dev.plaza.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SampleGraphTest {

    @Test
    void isTheSameEveryTime() {
        assertThat(SampleGraph.of(60)).isEqualTo(SampleGraph.of(60));
    }

    @Test
    void leavesNobodyAlone() {
        var friends = SampleGraph.of(60).friendLists();

        var reached = new HashSet<Integer>();
        var open = new ArrayDeque<>(java.util.List.of(0));
        while (!open.isEmpty()) {
            var person = open.remove();
            if (reached.add(person)) {
                open.addAll(friends.get(person));
            }
        }

        assertThat(reached).hasSize(60);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 8})
    void isPossibleForFewPeopleToo(int people) {
        assertThat(SampleGraph.of(people).people()).isEqualTo(people);
    }
}
