package dev.plaza.post.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.contracts.auth.Account;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.UserActivated;
import dev.plaza.contracts.auth.UserDeactivated;
import dev.plaza.contracts.auth.UserErased;
import dev.plaza.db.Ids;
import dev.plaza.events.envelope.Envelope;
import dev.plaza.post.Caller;
import dev.plaza.post.PostService;
import dev.plaza.post.Talk;
import dev.plaza.post.application.counts.RecountAll;
import dev.plaza.post.domain.counts.Recount.Kind;
import dev.plaza.testing.Eventually;
import dev.plaza.testing.people.PersonMaker;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Counts are right: while many react at once, for whom some are hidden, and after they were spoiled. */
class CountsTest {

    private static final PostService SERVICE = PostService.shared();
    private static final int PEOPLE = 64;

    private final Caller ana = SERVICE.join("ana");
    private final Caller ben = SERVICE.join("ben");
    private final String post = ana.publish("public", "Hello");

    @Test
    void manyAtOnceAreCountedExactly() throws Exception {
        String comment = Talk.comment(ana, post, "Talk to me");

        atOnce(person -> {
            Talk.like(person, post);
            if (person.person().username().endsWith("0")) {
                return;
            }
            Talk.unlike(person, post);
            Talk.like(person, post);
            String reply = Talk.reply(person, post, comment, "Hi");
            Talk.require(204, person.put("/comments/" + comment + "/reactions/love"));
            if (isOdd(person)) {
                Talk.unlike(person, post);
                Talk.require(204, person.delete("/comments/" + reply));
            }
        });

        long likes = SERVICE.database()
                .count("select count(*) from reactions where post_id = '%s' and removed_at is null".formatted(post));
        long replies = SERVICE.database()
                .count("select count(*) from comments where parent_comment_id = '%s' and deleted_at is null"
                        .formatted(comment));
        assertThat(likes).isPositive();
        assertCounts(post, likes, replies + 1);
        assertThat(ana.get("/comments/" + comment).body().path("replyCount").asLong())
                .isEqualTo(replies);
        awaitFolded(post);
        assertCounts(post, likes, replies + 1);
        assertThat(SERVICE.database().count("select like_count from posts where id = '%s'".formatted(post)))
                .isEqualTo(likes);
        assertThat(SERVICE.database().count("select reply_count from comments where id = '%s'".formatted(comment)))
                .isEqualTo(replies);
    }

    @Test
    void readersNeverSeeAnythingButTheSum() throws Exception {
        Talk.like(ben, post);

        atOnce(person -> {
            long seen = ana.read(post).body().path("likeCount").asLong();
            assertThat(seen).isEqualTo(1);
        });
    }

    @Test
    void recountRepairsWhileOthersReact() throws Exception {
        String comment = Talk.comment(ben, post, "Hm");
        Talk.reply(ana, post, comment, "Ha");
        Talk.require(201, ben.post("/posts/" + post + "/shares", "{}"));
        awaitFolded(post);
        SERVICE.database().execute("""
                update posts set like_count = 77, love_count = 3, comment_count = 0, share_count = 9 where id = '%s';
                update comments set reply_count = 5, sad_count = 5 where id = '%s'
                """.formatted(post, comment));
        RecountAll recount = SERVICE.bean(RecountAll.class);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> repaired = threads.submit(() -> {
                long count = 0;
                for (int i = 0; i < 10; i++) {
                    count += recount.run(Kind.POSTS, _ -> {}) + recount.run(Kind.COMMENTS, _ -> {});
                }
                return count;
            });
            atOnce(person -> Talk.like(person, post));
            assertThat(repaired.get()).isGreaterThanOrEqualTo(2);
        }

        assertCounts(post, PEOPLE, 2);
        assertThat(ana.read(post).body().at("/reactionCounts/love").asInt()).isZero();
        assertThat(ana.read(post).body().path("shareCount").asInt()).isEqualTo(1);
        assertThat(ana.get("/comments/" + comment).body().path("replyCount").asInt())
                .isEqualTo(1);
        assertThat(ana.get("/comments/" + comment)
                        .body()
                        .at("/reactionCounts/sad")
                        .asInt())
                .isZero();
        awaitFolded(post);
        assertCounts(post, PEOPLE, 2);
    }

    @Test
    void deactivatedPeopleAreNotCountedUntilTheyAreBack() {
        String comment = engage(ben);
        assertCounts(post, 1, 2);

        SERVICE.society().deactivate(ben);
        assertCounts(post, 0, 1);
        assertThat(ana.read(post).body().path("shareCount").asInt()).isZero();
        assertThat(ana.get("/comments/" + comment).body().path("replyCount").asInt())
                .isZero();
        assertThat(ana.get("/comments/" + comment)
                        .body()
                        .at("/reactionCounts/love")
                        .asInt())
                .isZero();
        SERVICE.bean(RecountAll.class).run(Kind.POSTS, _ -> {});
        assertCounts(post, 0, 1);

        SERVICE.society().activate(ben);
        assertCounts(post, 1, 2);
        assertThat(ana.read(post).body().path("shareCount").asInt()).isEqualTo(1);
        assertThat(ana.get("/comments/" + comment).body().path("replyCount").asInt())
                .isEqualTo(1);
        assertThat(ana.get("/comments/" + comment)
                        .body()
                        .at("/reactionCounts/love")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void eventsOfAccountsCountInAnyOrderAndOnce() {
        engage(ben);
        hear(ben, 2, false);
        hear(ben, 2, false);
        assertCounts(post, 0, 1);

        hear(ben, 5, true);
        hear(ben, 4, false);
        hear(ben, 3, true);
        hear(ben, 5, true);
        assertCounts(post, 1, 2);

        hear(ben, 7, false);
        hear(ben, 6, true);
        assertCounts(post, 0, 1);
    }

    @Test
    void whoIsErasedAfterBeingDeactivatedIsTakenOutOnce() {
        String comment = engage(ben);
        SERVICE.society().deactivate(ben);
        deliver(PostService.event(AuthEvents.USER_ERASED, ben.id(), 9, new UserErased(ben.id(), Ids.next())));

        assertCounts(post, 0, 1);
        assertThat(ana.read(post).body().path("shareCount").asInt()).isZero();
        assertThat(ana.get("/comments/" + comment).body().path("replyCount").asInt())
                .isZero();
        awaitFolded(post);
        assertCounts(post, 0, 1);
        Talk.like(ana, post);
        assertCounts(post, 1, 1);
    }

    @Test
    void whoIsNotCountedChangesNoCount() {
        SERVICE.society().deactivate(ben);
        // their token is refused a moment later only
        SERVICE.database().execute("""
                insert into reactions (user_id, post_id, type) values ('%s', '%s', 'like')
                """.formatted(ben.id(), post));
        SERVICE.society().activate(ben);

        assertCounts(post, 1, 0);
    }

    @Test
    void countsLeaveOutWhoIsHiddenFromTheReader() {
        Caller cleo = SERVICE.join("cleo");
        String comment = engage(ben);
        Talk.like(cleo, post);
        SERVICE.society().block(ben, cleo);

        assertThat(counts(cleo)).isEqualTo("1 1 0");
        assertThat(counts(ana)).isEqualTo("2 2 1");
        assertThat(cleo.get("/comments/" + comment).body().path("replyCount").asInt())
                .isZero();
        assertThat(cleo.get("/comments/" + comment)
                        .body()
                        .at("/reactionCounts/love")
                        .asInt())
                .isZero();
        assertThat(Talk.item(cleo.get("/users/" + ana.id() + "/posts"), post)
                        .path("commentCount")
                        .asInt())
                .isEqualTo(1);

        SERVICE.society().deactivate(ben);
        assertThat(counts(cleo)).isEqualTo("1 1 0");
        SERVICE.society().activate(ben);
        SERVICE.society().unblock(ben, cleo);
        assertThat(counts(cleo)).isEqualTo("2 2 1");
    }

    /** Lets {@code person} like and share the post, and reply to a comment of ana's, which they love; gives its id. */
    private String engage(Caller person) {
        String comment = Talk.comment(ana, post, "Hm");
        Talk.like(person, post);
        Talk.reply(person, post, comment, "Ha");
        Talk.require(201, person.post("/posts/" + post + "/shares", "{}"));
        Talk.require(204, person.put("/comments/" + comment + "/reactions/love"));
        return comment;
    }

    private void assertCounts(String id, long likes, long comments) {
        assertThat(ana.read(id).body().path("likeCount").asLong()).as("likes").isEqualTo(likes);
        assertThat(ana.read(id).body().path("commentCount").asLong())
                .as("comments")
                .isEqualTo(comments);
    }

    private String counts(Caller reader) {
        var body = reader.read(post).body();
        return body.path("likeCount").asInt() + " " + body.path("commentCount").asInt() + " "
                + body.path("shareCount").asInt();
    }

    private static void hear(Caller person, long version, boolean isActive) {
        Account account = new Account(
                person.id(),
                person.person().username(),
                person.person().email(),
                List.of("user"),
                isActive,
                false,
                Instant.parse("2026-11-20T10:00:00Z"));
        deliver(
                isActive
                        ? PostService.event(AuthEvents.USER_ACTIVATED, person.id(), version, new UserActivated(account))
                        : PostService.event(
                                AuthEvents.USER_DEACTIVATED, person.id(), version, new UserDeactivated(account)));
    }

    private static void deliver(Envelope event) {
        SERVICE.deliver(event);
        Eventually.until(
                "the event was applied",
                () -> SERVICE.database()
                                .count("select count(*) from inbox_events where id = '%s'".formatted(event.id()))
                        == 1);
    }

    private static void awaitFolded(String post) {
        Eventually.until(
                "counts were added",
                () -> SERVICE.database()
                                .count("select count(*) from pending_counts where post_id = '%s'".formatted(post))
                        == 0);
    }

    private static boolean isOdd(Caller person) {
        return person.id().getLeastSignificantBits() % 2 != 0;
    }

    private interface Deed {
        void of(Caller person);
    }

    private static void atOnce(Deed deed) throws InterruptedException, ExecutionException {
        List<Callable<Boolean>> deeds = IntStream.range(0, PEOPLE)
                .mapToObj(_ -> SERVICE.caller(PersonMaker.aPerson().make()))
                .map(person -> (Callable<Boolean>) () -> {
                    deed.of(person);
                    return true;
                })
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> done : threads.invokeAll(deeds)) {
                done.get();
            }
        }
    }
}
