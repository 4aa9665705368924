package dev.plaza.service.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTagTest {

    private static final VersionTag TAG = new VersionTag(3, "0a1b2c3d");

    private record View(String content, int likes) {}

    @Test
    void tellsWhatIsShownBesideTheVersion() {
        VersionTag tag = VersionTag.of(3, new View("Hello", 1));

        assertThat(tag).isEqualTo(VersionTag.of(3, new View("Hello", 1)));
        assertThat(tag).isNotEqualTo(VersionTag.of(3, new View("Hello", 2)));
        assertThat(EntityTags.write(tag)).matches("\"3-[0-9a-f]{8}\"");
        assertThat(EntityTags.write(VersionTag.of(3))).isEqualTo("\"3\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "\"3-0a1b2c3d\"", "\"3-ffffffff\"", "\"2\", \"3-ffffffff\"", "*"})
    void aChangeAsksForTheVersion(String ifMatch) {
        assertThat(EntityTags.parse(List.of(ifMatch)).matchesStrongly(3)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"W/\"3-0a1b2c3d\"", "\"33-0a1b2c3d\"", "\"3-0a1b\"", "\"3-0A1B2C3D\"", "\"-0a1b2c3d\"", "\"4\""})
    void aChangeIsRefusedForAnother(String ifMatch) {
        assertThat(EntityTags.parse(List.of(ifMatch)).matchesStrongly(3)).isFalse();
    }

    @Test
    void aReadAsksForAllThatIsShown() {
        assertThat(EntityTags.parse(List.of("W/\"3-0a1b2c3d\"")).matchesWeakly(TAG))
                .isTrue();
        assertThat(EntityTags.parse(List.of("\"3\", \"3-ffffffff\"")).matchesWeakly(TAG))
                .isFalse();
    }
}
