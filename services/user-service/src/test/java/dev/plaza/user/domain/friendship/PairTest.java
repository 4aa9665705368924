package dev.plaza.user.domain.friendship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plaza.user.domain.UserProblem;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PairTest {

    private static final UUID LOW = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID HIGH = UUID.fromString("ffffffff-0000-7000-8000-000000000001");

    @Test
    void standsInTheOrderOfBytesHoweverItIsNamed() {
        assertThat(HIGH).isLessThan(LOW); // as Java compares, with a sign

        assertThat(Pair.of(LOW, HIGH)).isEqualTo(Pair.of(HIGH, LOW)).isEqualTo(new Pair(LOW, HIGH));
    }

    @Test
    void comparesTheLowerHalfWithoutSignToo() {
        UUID first = new UUID(1, 1);
        UUID second = new UUID(1, -1);

        assertThat(Pair.of(second, first)).isEqualTo(new Pair(first, second));
    }

    @Test
    void refusesOnePersonTwice() {
        assertThatExceptionOfType(UserProblem.FriendshipWithSelf.class).isThrownBy(() -> Pair.of(LOW, LOW));
    }

    @Test
    void refusesTheWrongOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pair(HIGH, LOW));
    }

    @Test
    void knowsTheOther() {
        Pair pair = new Pair(LOW, HIGH);

        assertThat(pair.other(LOW)).isEqualTo(HIGH);
        assertThat(pair.other(HIGH)).isEqualTo(LOW);
        assertThatIllegalArgumentException().isThrownBy(() -> pair.other(new UUID(5, 5)));
    }
}
