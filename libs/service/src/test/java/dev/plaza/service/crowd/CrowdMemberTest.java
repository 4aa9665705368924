package dev.plaza.service.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.service.seed.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrowdMemberTest {

    @Test
    void isTheSamePersonForTheSameNumber() {
        CrowdMember first = new CrowdMember(1);

        assertThat(first.id()).hasToString("019b76da-a800-7000-a000-000000000001");
        assertThat(first.username()).isEqualTo("person000001");
        assertThat(first.email()).isEqualTo("person000001@plaza.example");
        assertThat(first.firstName() + " " + first.lastName()).isEqualTo("Bo Almeida");
        assertThat(new CrowdMember(24).lastName()).isEqualTo("Berg");
    }

    @Test
    void isNoneOfTheCast() {
        assertThat(Cast.MEMBERS).noneMatch(member -> member.id().equals(new CrowdMember(member.number()).id()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000_000})
    void isRefusedForNumbersThatNameNobody(int number) {
        assertThatThrownBy(() -> new CrowdMember(number)).isInstanceOf(IllegalArgumentException.class);
    }
}
