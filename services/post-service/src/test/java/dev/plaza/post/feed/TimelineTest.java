package dev.plaza.post.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.contracts.post.Post;
import dev.plaza.contracts.post.PostEvents;
import dev.plaza.contracts.post.PostPublished;
import dev.plaza.contracts.post.PrivacyLevel;
import dev.plaza.contracts.user.FriendshipAccepted;
import dev.plaza.contracts.user.FriendshipState;
import dev.plaza.contracts.user.Relation;
import dev.plaza.contracts.user.UserEvents;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.post.Caller;
import dev.plaza.post.PostService;
import dev.plaza.post.Society;
import dev.plaza.post.domain.feed.Timelines;
import dev.plaza.testing.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every timeline of a small society holds what posts and relations say, and in that order, whatever happens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelineTest {

    private static final PostService SERVICE = PostService.shared();
    private static final Identity TEST = Identity.system("test");

    private final Crowd crowd = new Crowd(1998, 60);
    private int turns;

    @BeforeAll
    void fill() {
        crowd.knit(150);
        crowd.write(400);
        crowd.befriend(150);
        crowd.write(200);
    }

    @Test
    void isWhatPostsAndRelationsSay() {
        assertIsRight(crowd.people());
    }

    @Test
    void losesWhomOneParts() {
        List<Caller> parted = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            List<Caller> pair = crowd.part();
            SERVICE.society().unfriend(pair.getFirst(), pair.getLast());
            parted.addAll(pair);
        }
        assertIsRight(parted);
        Eventually.until(
                "no entries of people who are no friends",
                () -> SERVICE.database().count("""
                select count(*)
                  from timeline_entries e join posts p on p.id = e.post_id and p.user_id <> e.owner_id
                 where e.owner_id = any ('{%s}')
                   and not exists (select from relations r
                                    where r.friendship = 'accepted'
                                      and (r.first_id, r.second_id) in ((e.owner_id, p.user_id), (p.user_id, e.owner_id)))
                """.formatted(TimelineOracle.joined(crowd.ids()))) == 0);
    }

    @Test
    void losesWhomOneBlocksAndGainsThemAfterThePeace() {
        List<Caller> pair = crowd.part();
        SERVICE.society().block(pair.getFirst(), pair.getLast());
        assertIsRight(pair);
        SERVICE.society().unblock(pair.getFirst(), pair.getLast());
        assertIsRight(pair);
        SERVICE.society().befriend(pair.getLast(), pair.getFirst());
        assertIsRight(pair);
    }

    @Test
    void followsWhomPostsAreFor() {
        for (int i = 0; i < 40; i++) {
            String post = crowd.anyPost();
            crowd.authorOf(post).patch("/posts/" + post, "{" + crowd.audience(i) + "}");
        }
        assertIsRight(some());
    }

    @Test
    void losesWhatIsDeleted() {
        for (int i = 0; i < 30; i++) {
            String post = crowd.anyPost();
            crowd.authorOf(post).delete("/posts/" + post);
            crowd.posts().remove(post);
        }
        assertIsRight(some());
    }

    @Test
    void gainsDraftsWhenTheyArePublished() {
        for (String post : List.copyOf(crowd.posts())) {
            if (SERVICE.database().count("select count(*) from posts where not is_published and id = '" + post + "'")
                            == 1
                    && post.hashCode() % 2 == 0) {
                crowd.authorOf(post).patch("/posts/" + post, "{\"isPublished\": true}");
            }
        }
        assertIsRight(some());
    }

    @Test
    void losesWhoIsDeactivatedUntilTheyAreBack() {
        Caller person = crowd.anybody();
        SERVICE.society().deactivate(person);
        assertIsRight(some());
        SERVICE.society().activate(person);
        assertIsRight(some());
    }

    @Test
    void standsLateAndRepeatedEvents() {
        List<Caller> pair = crowd.part();
        Caller author = pair.getFirst();
        String post = author.publish("public", "Just before");
        SERVICE.society().unfriend(author, pair.getLast());
        tellAgainThatTheyAreFriends(author, pair.getLast());
        tellAgain(post, author);
        tellAgain(post, author);
        assertIsRight(pair);

        SERVICE.society().befriend(author, pair.getLast());
        author.delete("/posts/" + post);
        tellAgain(post, author);
        assertIsRight(pair);
    }

    @Test
    void pullsWhatAuthorsWithManyFriendsWrite() {
        for (int i = 0; i < 25; i++) {
            UUID post = UUID.fromString(crowd.anyPost());
            SERVICE.bean(Transactions.class)
                    .write(TEST, () -> SERVICE.bean(Timelines.class).enter(post, 3));
        }
        crowd.write(100);
        crowd.befriend(30);
        List<Caller> pair = crowd.part();
        SERVICE.society().unfriend(pair.getFirst(), pair.getLast());
        crowd.write(60);

        assertIsRight(some());
        assertThat(SERVICE.database().count("select count(*) from heavy_authors"))
                .isGreaterThan(5);
        assertThat(SERVICE.database().count("select count(*) from pulled_authors"))
                .isGreaterThan(20);
    }

    @Test
    void isReadWithoutRepeatsAndGapsWhileOthersWrite() {
        Caller reader = crowd.anybody();
        crowd.rest();
        List<String> before = Feeds.latest(reader);

        Set<String> deleted = new HashSet<>();
        List<String> met = Feeds.ids(reader, "latest", 3, () -> {
            crowd.write(1);
            crowd.anybody().put("/posts/" + crowd.anyPost() + "/reactions/like");
            String post = crowd.anyPost();
            if (crowd.authorOf(post).delete("/posts/" + post).status() == 204) {
                crowd.posts().remove(post);
                deleted.add(post);
            }
        });

        assertThat(met).doesNotHaveDuplicates();
        assertThat(deleted).isNotEmpty();
        assertThat(met)
                .containsSubsequence(before.stream()
                        .filter(post -> met.contains(post) || !isGone(post))
                        .toList());
    }

    @Test
    void isPagedAcrossManyHiddenEntries() {
        Caller reader = SERVICE.join("reader");
        Caller friend = SERVICE.join("friend");
        SERVICE.society().befriend(reader, friend);
        String old = friend.publish("public", "Old");
        SERVICE.database().execute("""
                insert into timeline_entries (owner_id, created_at, post_id)
                select '%s', now() + i * interval '1 second', gen_random_uuid() from generate_series(1, 3000) i
                """.formatted(reader.id()));

        Eventually.eventually(
                () -> assertThat(Feeds.ids(reader, "latest", 10, () -> {})).containsExactly(old));
        assertThat(reader.get("/feed?limit=10").body().path("items")).isEmpty();
    }

    /** A third of all, each time another one: reading all timelines takes long. */
    private List<Caller> some() {
        int turn = turns++ % 3;
        return IntStream.range(0, crowd.people().size())
                .filter(i -> i % 3 == turn)
                .mapToObj(crowd.people()::get)
                .toList();
    }

    private void assertIsRight(List<Caller> readers) {
        crowd.rest();
        Eventually.eventually(Duration.ofSeconds(20), () -> {
            Map<UUID, List<String>> expected = TimelineOracle.timelines(
                    SERVICE.database(), readers.stream().map(Caller::id).toList());
            assertThat(expected.values().stream().mapToInt(List::size).sum()).isGreaterThan(50);
            for (Caller reader : readers) {
                assertThat(Feeds.latest(reader))
                        .as("timeline of %s", reader.id())
                        .isEqualTo(expected.get(reader.id()));
            }
        });
    }

    /** Itself, or what it shares. */
    private static boolean isGone(String post) {
        return SERVICE.database()
                        .count(
                                "select count(*) from posts p left join posts o on o.id = p.shared_post_id where p.id = '"
                                        + post + "' and (p.deleted_at is not null or o.deleted_at is not null)")
                == 1;
    }

    private static void tellAgain(String post, Caller author) {
        UUID id = UUID.fromString(post);
        SERVICE.deliver(PostService.event(
                PostEvents.PUBLISHED,
                id,
                1,
                new PostPublished(new Post(
                        id,
                        author.id(),
                        "Just before",
                        PrivacyLevel.PUBLIC,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        true,
                        Instant.now()))));
    }

    private static void tellAgainThatTheyAreFriends(Caller one, Caller other) {
        Society.Pair pair = SERVICE.society().pair(one, other);
        Relation relation = new Relation(
                pair.id(), pair.firstId(), pair.secondId(), FriendshipState.ACCEPTED, one.id(), false, false);
        SERVICE.deliver(
                PostService.event(UserEvents.FRIENDSHIP_ACCEPTED, relation.id(), 0, new FriendshipAccepted(relation)));
    }
}
