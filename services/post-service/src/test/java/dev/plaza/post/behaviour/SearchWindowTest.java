package dev.plaza.post.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.post.Caller;
import dev.plaza.post.PostService;
import dev.plaza.post.domain.search.PostSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Words that more posts hold than are ranked. */
class SearchWindowTest {

    private static final PostService SERVICE = PostService.shared();

    private final Caller ana = SERVICE.join("ana");
    private final Caller ben = SERVICE.join("ben");
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void postsOfHiddenPeopleTakeNoPlace() {
        Caller hidden = SERVICE.join("hugo");
        write(ana, "public", 1, "2 days");
        write(hidden, "public", 2 * PostSearch.RANKED + 1, "1 day");
        write(hidden, "friends", 1, "1 day");
        assertThat(walk(() -> {})).hasSize(PostSearch.RANKED);

        SERVICE.society().block(hidden, ben);

        assertThat(walk(() -> {})).hasSize(1);
        assertThat(ben.get("/search/posts?q=" + word).has("nextCursor")).isFalse();
        assertThat(ben.get("/search/posts?q=from:" + hidden.person().username()).body())
                .isEqualTo(ben.get("/search/posts?q=from:nobody_of_that_name").body());
    }

    @Test
    void theNewestAreRankedAndEachIsMetOnceWhileOthersWrite() {
        SERVICE.society().befriend(ana, ben);
        write(ana, "public", PostSearch.RANKED, "2 days");
        write(ana, "friends", 100, "1 day");

        List<String> met = walk(() -> write(ana, "public", 1, "1 hour"));

        assertThat(met).hasSize(PostSearch.RANKED).doesNotHaveDuplicates();
        assertThat(met.subList(0, 100))
                .allMatch(id -> ben.read(id).text("privacyLevel").equals("friends"), "newest");
    }

    /** So long ago, a microsecond after each other, and to be found at once. */
    private void write(Caller author, String level, int count, String age) {
        SERVICE.database().execute("""
                with written as (
                    insert into posts (user_id, audience_owner_id, content, privacy_level, created_at)
                    select '%1$s', '%1$s', '%2$s', '%3$s', now() - interval '%5$s' + n * interval '1 microsecond'
                      from generate_series(1, %4$s) n
                    returning id)
                select array_agg(id) from written
                """.formatted(author.id(), word, level, count, age));
        SERVICE.database()
                .execute("select index_words(array(select id from posts where user_id = '%s' and content = '%s'))"
                        .formatted(author.id(), word));
    }

    private List<String> walk(Runnable meanwhile) {
        List<String> met = new ArrayList<>();
        String path = "/search/posts?limit=50&q=" + word;
        Caller.Answer page = ben.get(path);
        page.body().path("items").forEach(item -> met.add(item.path("id").asText()));
        while (page.has("nextCursor")) {
            meanwhile.run();
            page = ben.get(path + "&cursor=" + page.text("nextCursor"));
            page.body().path("items").forEach(item -> met.add(item.path("id").asText()));
        }
        return met;
    }
}
