package dev.plaza.post.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.post.Caller;
import dev.plaza.post.Caller.Answer;
import dev.plaza.post.PostService;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Naming people in posts: only those who may see them. */
class MentionsTest {

    private static final PostService SERVICE = PostService.shared();

    private final Caller ana = SERVICE.join("ana");
    private final Caller ben = SERVICE.join("ben");
    private final Caller cem = SERVICE.join("cem");

    @Test
    void areGivenByIdOrByNameInTheTextInAnyCase() {
        Answer post = ana.post("/posts", """
                {"content": "With @%s.", "privacyLevel": "public", "mentions": ["%s"]}
                """.formatted(ben.person().username().toUpperCase(Locale.ROOT), cem.id()));

        assertThat(mentioned(post))
                .containsExactlyInAnyOrder(ben.id().toString(), cem.id().toString());
        assertThat(mentioned(ben.read(post.text("id")))).hasSize(2);
    }

    @Test
    void namesOfThoseWhoMayNotSeeThePostAreText() {
        Answer post = ana.post("/posts", """
                {"content": "With @%s and @nobody_at_all"}
                """.formatted(ben.person().username()));

        assertThat(post.status()).isEqualTo(201);
        assertThat(mentioned(post)).isEmpty();
    }

    @Test
    void idsOfThoseWhoMayNotSeeThePostAreRefusedWhoeverTheyAre() {
        SERVICE.society().befriend(ana, ben);
        SERVICE.society().block(cem, ana);

        Answer refused = ana.post("/posts", """
                {"content": "Hi", "mentions": ["%s", "%s"]}
                """.formatted(ben.id(), cem.id()));

        assertThat(refused.text("code")).isEqualTo("post.mention-refused");
        assertThat(refused.body().path("errors").size()).isEqualTo(1);
        assertThat(refused.body().path("errors").path(0).path("field").asText()).isEqualTo("mentions[1]");
    }

    @Test
    void areNotShownToWhoeverIsHiddenFromThem() {
        String post = ana.publish("""
                {"content": "Hi", "privacyLevel": "public", "mentions": ["%s"]}
                """.formatted(ben.id()));

        SERVICE.society().block(ben, cem);

        assertThat(mentioned(cem.read(post))).isEmpty();
        assertThat(mentioned(ana.read(post))).hasSize(1);
    }

    @Test
    void goWhenTheAudienceNarrowsAndWhenTheTextNamesThemNoMore() {
        SERVICE.society().befriend(ana, ben);
        String post = ana.publish("""
                {"content": "Hi @%s", "privacyLevel": "public", "mentions": ["%s"]}
                """.formatted(ben.person().username(), cem.id()));

        assertThat(mentioned(ana.patch("/posts/" + post, "{\"privacyLevel\": \"friends\"}")))
                .containsExactly(ben.id().toString());
        assertThat(mentioned(ana.patch("/posts/" + post, "{\"content\": \"Hi\"}")))
                .isEmpty();
        assertThat(mentioned(ana.patch("/posts/" + post, "{\"mentions\": [\"%s\"]}".formatted(ben.id()))))
                .containsExactly(ben.id().toString());
        assertThat(mentioned(ana.patch("/posts/" + post, "{\"content\": \"Ho\"}")))
                .containsExactly(ben.id().toString());
        assertThat(mentioned(ana.patch("/posts/" + post, "{\"mentions\": []}"))).isEmpty();
    }

    private static List<String> mentioned(Answer post) {
        return StreamSupport.stream(post.body().path("mentions").spliterator(), false)
                .map(person -> person.path("id").asText())
                .toList();
    }
}
