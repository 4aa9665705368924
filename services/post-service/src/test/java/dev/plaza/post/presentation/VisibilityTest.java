package dev.plaza.post.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.post.Caller;
import dev.plaza.post.PostService;
import dev.plaza.testing.people.PersonMaker;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who sees a post: every relation, every level, every route. */
class VisibilityTest {

    private static final PostService SERVICE = PostService.shared();

    private final Caller ana = SERVICE.join("ana");

    private enum Reader {
        SELF,
        FRIEND,
        CHOSEN,
        STRANGER,
        UNHEARD_OF,
        BLOCKING,
        BLOCKED
    }

    @TestFactory
    Stream<DynamicTest> isWhatLevelAndRelationSay() {
        return Stream.of(Reader.values())
                .flatMap(reader -> Stream.of("public", "friends", "custom", "draft")
                        .map(level -> DynamicTest.dynamicTest(
                                reader + " " + level, () -> assertSeen(reader, level, expected(reader, level)))));
    }

    @Test
    void nobodySeesWhoIsDeactivatedUntilTheyAreBack() {
        Caller ben = SERVICE.join("ben");
        String post = ana.publish("public", "Hello");

        SERVICE.society().deactivate(ana);
        assertThat(ben.read(post).status()).isEqualTo(404);
        assertThat(ben.get("/users/" + ana.id() + "/posts").status()).isEqualTo(404);

        SERVICE.society().activate(ana);
        assertThat(ben.read(post).status()).isEqualTo(200);
    }

    @Test
    void friendshipIsThatOfTheMomentOfReading() {
        Caller ben = SERVICE.join("ben");
        String post = ana.publish("friends", "Hello");
        assertThat(ben.read(post).status()).isEqualTo(404);

        SERVICE.society().befriend(ana, ben);
        assertThat(ben.read(post).status()).isEqualTo(200);

        SERVICE.society().unfriend(ben, ana);
        assertThat(ben.read(post).status()).isEqualTo(404);
    }

    @Test
    void whomAPostIsForIsTheAuthorsAloneToKnow() {
        Caller ben = SERVICE.join("ben");
        String post = ana.publish("""
                {"content": "For you", "privacyLevel": "custom", "audience": ["%s"]}
                """.formatted(ben.id()));

        assertThat(ben.read(post).has("audience")).isFalse();
        assertThat(ana.read(post).body().path("audience").path(0).asText())
                .isEqualTo(ben.id().toString());
    }

    private void assertSeen(Reader who, String level, boolean isSeen) {
        Caller reader = reader(who);
        String post = ana.publish("""
                {"content": "Hello", "privacyLevel": "%s", "audience": [%s], "isPublished": %s}
                """.formatted(
                        level.equals("draft") ? "public" : level,
                        level.equals("custom") ? "\"" + reader.id() + "\"" : "",
                        !level.equals("draft")));

        assertThat(reader.read(post).status()).isEqualTo(isSeen ? 200 : 404);
        assertThat(reader.get("/posts/" + post + "/edits").status()).isEqualTo(isSeen ? 200 : 404);
        assertThat(reader.get("/posts/" + post + "/shares").status()).isEqualTo(isSeen ? 200 : 404);
        assertThat(reader.get("/users/" + ana.id() + "/posts").response().body().contains(post))
                .isEqualTo(isSeen && !level.equals("draft"));
    }

    private static boolean expected(Reader reader, String level) {
        return switch (reader) {
            case SELF -> true;
            case FRIEND -> !level.equals("draft");
            case CHOSEN, STRANGER, UNHEARD_OF -> level.equals("public") || level.equals("custom");
            case BLOCKING, BLOCKED -> false;
        };
    }

    private Caller reader(Reader who) {
        if (who == Reader.SELF) {
            return ana;
        }
        if (who == Reader.UNHEARD_OF) {
            return SERVICE.caller(PersonMaker.aPerson().named("ulf").make());
        }
        Caller reader = SERVICE.join("ben");
        switch (who) {
            case FRIEND -> SERVICE.society().befriend(ana, reader);
            case BLOCKING -> SERVICE.society().block(reader, ana);
            case BLOCKED -> SERVICE.society().block(ana, reader);
            case SELF, UNHEARD_OF, CHOSEN, STRANGER -> {}
        }
        return reader;
    }
}
