package dev.plaza.post.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.post.Caller;
import dev.plaza.post.Caller.Answer;
import dev.plaza.post.PostService;
import dev.plaza.post.domain.feed.AuthorEngagement;
import dev.plaza.testing.Eventually;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Ranked feeds are in the order that the formula says, by SQL over all posts, and stay in it while they are read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RankedFeedTest {

    private static final PostService SERVICE = PostService.shared();
    private static final Identity TEST = Identity.system("test");

    /** At the moment when a feed was ranked; of an author's public posts of thirty UTC days, the average counts. */
    private static final String EXPECTED = """
            , moment as (select created_at as at from feed_snapshots where owner_id = '%1$s' order by created_at desc limit 1),
            reactions as (
                select p.id, like_count + love_count + laugh_count + angry_count + sad_count + 2 * comment_count as engagement
                  from posts p),
            averages as (
                select p.user_id, sum(e.engagement)::double precision / count(*) as average
                  from posts p join reactions e using (id)
                 where p.privacy_level = 'public' and p.is_published and p.deleted_at is null
                   and (p.created_at at time zone 'UTC')::date > (select (at at time zone 'UTC')::date - 30 from moment)
                 group by p.user_id),
            scored as (
                select s.*, (1 + e.engagement) * greatest(coalesce(a.average, 1), 1)
                       * case when s.created_at > at - interval '1 hour' then 1.5
                              when s.created_at > at - interval '1 day' then 1.2 else 1 end as score
                  from seen s
                 cross join moment
                  join reactions e using (id)
                  left join averages a on a.user_id = s.user_id
                 where s.user_id = any ('{%2$s}')
                   and (s.is_of_friend or (s.privacy_level = 'public' and s.created_at > at - interval '7 days')))
            select id from scored order by score desc, created_at desc, id desc
            """;

    private final Crowd crowd = new Crowd(2024, 25);

    @BeforeAll
    void fill() {
        crowd.knit(60);
        crowd.write(300);
        crowd.rest();
        agePostsAndLetPeopleReact();
        refresh();
    }

    @Test
    void isInTheOrderOfTheFormula() {
        assertIsRight();
    }

    @Test
    void followsWhatPeopleReactTo() {
        for (int i = 0; i < 200; i++) {
            crowd.anybody().put("/posts/" + crowd.anyPost() + "/reactions/love");
        }

        assertIsRight();
    }

    @Test
    void followsLevelsAndDeletions() {
        for (int i = 0; i < 20; i++) {
            String post = crowd.posts().get(2 * i);
            crowd.authorOf(post).patch("/posts/" + post, "{" + crowd.audience(i) + "}");
            crowd.authorOf(crowd.posts().get(2 * i + 1))
                    .delete("/posts/" + crowd.posts().get(2 * i + 1));
        }

        assertIsRight();
    }

    @Test
    void tellsWhyAPostIsShown() {
        Caller reader = SERVICE.join("reader");
        Caller friend = SERVICE.join("friend");
        Caller stranger = SERVICE.join("stranger");
        SERVICE.society().befriend(reader, friend);
        String tag = "t" + reader.id().toString().replace("-", "");
        String own = reader.publish("friends", "I like #" + tag);
        String friendly = friend.publish("friends", "Hello #" + tag);
        String tagged = stranger.publish("public", "Hello #" + tag);
        String popular = stranger.publish("public", "Hello");
        String secret = stranger.publish("friends", "Hello #" + tag);
        react(List.of(own, friendly, tagged, popular, secret), 1000);

        List<JsonNode> items = Feeds.items(reader, "ranked", 100, () -> {});

        assertThat(why(items, own)).isEqualTo("own");
        assertThat(why(items, friendly)).isEqualTo("friend");
        assertThat(why(items, tagged)).isEqualTo("tag");
        assertThat(why(items, popular)).isEqualTo("popular");
        assertThat(why(items, secret)).isEmpty();
    }

    @Test
    void goesByTheTagsOfTheLatest200Posts() {
        Caller reader = SERVICE.join("reader");
        String tag = "t" + reader.id().toString().replace("-", "");
        reader.publish("friends", "I like #" + tag);
        String tagged = SERVICE.join("stranger").publish("public", "Hello #" + tag);
        react(List.of(tagged));
        assertThat(why(Feeds.items(reader, "ranked", 100, () -> {}), tagged)).isEqualTo("tag");

        SERVICE.database().execute("""
                insert into posts (user_id, audience_owner_id, content)
                select '%1$s', '%1$s', 'Hello' from generate_series(1, 200)
                """.formatted(reader.id()));

        assertThat(why(Feeds.items(reader, "ranked", 100, () -> {}), tagged)).isEqualTo("popular");
    }

    @Test
    void staysInItsOrderWhileOthersWriteReactAndDelete() {
        Caller reader = crowd.anybody();
        List<String> before = Feeds.ids(reader, "ranked", 100, () -> {});
        Set<String> deleted = new HashSet<>();

        List<String> met = Feeds.ids(reader, "ranked", 7, () -> {
            crowd.write(1);
            react(List.of(crowd.anyPost()));
            String post = crowd.anyPost();
            if (crowd.authorOf(post).delete("/posts/" + post).status() == 204) {
                deleted.add(post);
            }
        });

        assertThat(met).doesNotHaveDuplicates();
        assertThat(before).containsSubsequence(met);
        List<String> missed = before.stream().filter(id -> !met.contains(id)).toList();
        assertThat(missed.stream().filter(id -> !isDeleted(id)).toList()).isEmpty();
        assertThat(deleted).isNotEmpty();
    }

    @Test
    void losesWhatIsHiddenMeanwhile() {
        Caller reader = SERVICE.join("reader");
        Caller friend = SERVICE.join("friend");
        SERVICE.society().befriend(reader, friend);
        List<String> posts = List.of(
                reader.publish("friends", "one"), friend.publish("friends", "two"), friend.publish("friends", "three"));
        react(posts, 5_000_000); // more than anybody's here, whose authors' averages multiply theirs
        crowd.rest();
        Answer page = reader.get("/feed?mode=ranked&limit=1");
        assertThat(page.body().path("items").path(0).path("id").asText()).isEqualTo(posts.getLast());

        SERVICE.society().unfriend(reader, friend);

        Answer next = reader.get("/feed?mode=ranked&limit=1&cursor=" + page.text("nextCursor"));
        assertThat(next.body().path("items")).isEmpty();
        next = reader.get("/feed?mode=ranked&limit=1&cursor=" + next.text("nextCursor"));
        assertThat(next.body().path("items").path(0).path("id").asText()).isEqualTo(posts.getFirst());
    }

    @Test
    void cannotGoOnWithWhatIsGoneOrSomebodyElses() {
        Caller reader = crowd.anybody();
        String cursor = reader.get("/feed?mode=ranked&limit=1").text("nextCursor");
        String path = "/feed?mode=ranked&limit=1&cursor=" + cursor;

        assertThat(reader.get(path).status()).isEqualTo(200);
        assertThat(SERVICE.join("other").get(path).status()).isEqualTo(400);
        SERVICE.database().execute("delete from feed_snapshots where owner_id = '" + reader.id() + "'");
        Answer refusal = reader.get(path);
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.body().path("errors").path(0).path("field").asText()).isEqualTo("cursor");
    }

    @Test
    void knowsNoOtherModes() {
        assertThat(crowd.anybody().get("/feed?mode=best").status()).isEqualTo(400);
    }

    private void assertIsRight() {
        crowd.rest();
        Eventually.eventually(Duration.ofSeconds(20), () -> {
            for (Caller reader : crowd.people().subList(0, 8)) {
                List<String> shown = Feeds.items(reader, "ranked", 100, () -> {}).stream()
                        .filter(item -> crowd.ids()
                                .contains(UUID.fromString(
                                        item.path("author").path("id").asText())))
                        .map(item -> item.path("id").asText())
                        .toList();
                List<String> expected = SERVICE
                        .database()
                        .query((TimelineOracle.SEEN.formatted(reader.id()) + EXPECTED)
                                .formatted(reader.id(), TimelineOracle.joined(crowd.ids())))
                        .stream()
                        .map(Objects::requireNonNull)
                        .toList();
                assertThat(expected).hasSizeGreaterThan(20);
                assertThat(shown).as("ranked feed of %s", reader.id()).isEqualTo(expected);
            }
        });
    }

    /** Some of today, some of this week, some of this month, and some older than what counts. */
    private void agePostsAndLetPeopleReact() {
        SERVICE.database().execute("""
                create temporary table aged as
                select id, created_at as before,
                       created_at - case (row_number() over (order by id)) %% 4 when 0 then interval '0' when 1 then random() * interval '1 day'
                                    when 2 then random() * interval '6 days' else random() * interval '45 days' end as after
                  from posts where user_id = any ('{%1$s}');
                update timeline_entries e set created_at = a.after from aged a where a.id = e.post_id;
                update posts p set created_at = a.after, like_count = random() * 4, sad_count = random() * 2,
                                   comment_count = random() * 3
                  from aged a where a.id = p.id;
                delete from recent_public_posts where user_id = any ('{%1$s}');
                delete from author_engagement_days where user_id = any ('{%1$s}');
                """.formatted(TimelineOracle.joined(crowd.ids())));
    }

    private void refresh() {
        refresh(SERVICE
                .database()
                .query("select id from posts where user_id = any ('{%s}')"
                        .formatted(TimelineOracle.joined(crowd.ids())))
                .stream()
                .map(id -> UUID.fromString(Objects.requireNonNull(id)))
                .toList());
    }

    private static void refresh(List<UUID> posts) {
        SERVICE.bean(Transactions.class)
                .write(TEST, () -> SERVICE.bean(AuthorEngagement.class).changed(posts));
        Eventually.until("scores", () -> SERVICE.database().count("select count(*) from pending_scores") == 0);
    }

    private static void react(List<String> posts) {
        react(posts, 3);
    }

    private static void react(List<String> posts, int more) {
        List<UUID> ids = posts.stream().map(UUID::fromString).toList();
        SERVICE.database()
                .execute("update posts set love_count = love_count + %d where id = any ('{%s}')"
                        .formatted(more, TimelineOracle.joined(ids)));
        refresh(ids);
    }

    private static boolean isDeleted(String post) {
        return SERVICE.database()
                        .count("select count(*) from posts where deleted_at is not null and id = '" + post + "'")
                == 1;
    }

    private static String why(List<JsonNode> items, String post) {
        return items.stream()
                .filter(item -> item.path("id").asText().equals(post))
                .map(item -> item.path("why").asText())
                .findFirst()
                .orElse("");
    }
}
