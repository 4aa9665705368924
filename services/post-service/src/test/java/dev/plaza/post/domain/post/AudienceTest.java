package dev.plaza.post.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.post.domain.PostProblem;
import dev.plaza.post.domain.people.Acquaintance;
import dev.plaza.post.domain.people.Card;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AudienceTest {

    private final UUID ben = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(PrivacyLevel.class)
    void tellsItsLevel(PrivacyLevel level) {
        Audience audience = Audience.of(level, level == PrivacyLevel.CUSTOM ? List.of(ben) : List.of());

        assertThat(audience.level()).isEqualTo(level);
        assertThat(PrivacyLevel.of(level.text())).isEqualTo(level);
    }

    @ParameterizedTest
    @EnumSource(PrivacyLevel.class)
    void peopleBelongToTheLevelCustomAndToNoOther(PrivacyLevel level) {
        List<UUID> people = level == PrivacyLevel.CUSTOM ? List.of() : List.of(ben);

        assertThatThrownBy(() -> Audience.of(level, people)).isInstanceOf(PostProblem.AudienceMismatch.class);
    }

    @Test
    void chosenPeopleAreASet() {
        UUID cleo = UUID.randomUUID();

        assertThat(Audience.of(PrivacyLevel.CUSTOM, List.of(ben, cleo, ben)))
                .isEqualTo(Audience.of(PrivacyLevel.CUSTOM, List.of(cleo, ben)));
    }

    @Test
    void includesWhomItSays() {
        Acquaintance friend = new Acquaintance(Card.of(UUID.randomUUID(), "ana", null, null), true);
        Acquaintance chosen = new Acquaintance(Card.of(ben, "ben", null, null), false);
        Audience custom = Audience.of(PrivacyLevel.CUSTOM, List.of(ben));

        assertThat(new Audience.Everybody().includes(chosen)).isTrue();
        assertThat(new Audience.Friends().includes(chosen)).isFalse();
        assertThat(new Audience.Friends().includes(friend)).isTrue();
        assertThat(custom.includes(friend)).isFalse();
        assertThat(custom.includes(chosen)).isTrue();
    }
}
