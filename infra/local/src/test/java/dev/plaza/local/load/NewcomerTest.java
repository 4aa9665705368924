package dev.plaza.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class NewcomerTest {

    @Test
    void isAlwaysTheSamePerson() {
        assertThat(Newcomer.number(0))
                .isEqualTo(new Newcomer("ana_almeida_0", "ana.almeida.0@example.com", "Ana", "Almeida"));
    }

    @Test
    void hasANameOfTheirOwnThatTheServicesAccept() {
        var usernames = IntStream.range(0, 5000)
                .mapToObj(Newcomer::number)
                .map(Newcomer::username)
                .toList();

        assertThat(usernames).doesNotHaveDuplicates().allMatch(name -> name.matches("[A-Za-z0-9_]{3,50}"));
    }
}
