package dev.plaza.post.domain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostQueryTest {

    @Test
    void tellsFiltersFromWords() {
        PostQuery query = PostQuery.parse(
                " long walk tag:Lisbon tag:#été from:@Ana -rain \"by the river\" before:2026-01-31 after:2026-01-01"
                        + " metadata.mood=glad metadata.place=\"old town\" ");

        assertThat(query.words()).isEqualTo("long walk -rain \"by the river\"");
        assertThat(query.tags()).containsExactly("lisbon", "été");
        assertThat(query.usernames()).containsExactly("ana");
        assertThat(query.since()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(query.until()).isEqualTo(Instant.parse("2026-01-30T23:59:59.999999Z"));
        assertThat(query.metadata()).containsEntry("mood", "glad").containsEntry("place", "old town");
    }

    @ParameterizedTest
    @CsvSource({
        "'a \"tag:b', 'a \"tag:b'",
        "stag:b, stag:b",
        "12:30, 12:30",
        "metadata.x, metadata.x",
        "-\"a b\", -\"a b\""
    })
    void whatOnlyLooksLikeAFilterIsWords(String text, String words) {
        assertThat(PostQuery.parse(text).words()).isEqualTo(words);
    }

    @Test
    void filtersAloneAreEnoughWithATagOrAnAuthor() {
        assertThat(PostQuery.parse("tag:a").words()).isEmpty();
        assertThat(PostQuery.parse("from:ana before:2026-01-01").words()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                " a ",
                "😀",
                "a\u0000b",
                "a\nb",
                "ab\ud800",
                "tag:",
                "tag:1",
                "tag:a#b",
                "from:",
                "from:an",
                "from:a-b-c",
                "before:",
                "before:2026-02-30",
                "before:tomorrow",
                "after:+99999-01-01",
                "after:0001-01-01",
                "before:2026-01-01",
                "metadata.a=b",
                "ab metadata.=b",
                "ab metadata.a=1 metadata.b=1 metadata.c=1 metadata.d=1"
            })
    void refusesWhatCannotBeAsked(String text) {
        assertThatThrownBy(() -> PostQuery.parse(text)).isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void lengthCountsCharacters() {
        assertThat(PostQuery.parse("😀".repeat(PostQuery.MAX_LENGTH)).words()).isNotEmpty();
        assertThatThrownBy(() -> PostQuery.parse("a".repeat(PostQuery.MAX_LENGTH + 1)))
                .isInstanceOf(InvalidQueryException.class);
    }
}
