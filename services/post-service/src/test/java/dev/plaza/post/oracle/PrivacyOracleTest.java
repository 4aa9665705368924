package dev.plaza.post.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.post.Caller;
import dev.plaza.post.PostService;
import dev.plaza.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * In random worlds, what a reader may not see is taken out of the database for good, as if it had never been there: every
 * read must answer as it did before. The worlds are the same in every run, so that it fails for nobody by chance; whoever
 * looks for faults gives another seed and more tries.
 */
class PrivacyOracleTest {

    private final TestDatabase database = PostService.shared().database();

    @Property(tries = 5, seed = "1998", shrinking = ShrinkingMode.OFF)
    void everyReadAnswersAsIfHiddenPostsHadNeverExisted(@ForAll long seed) {
        World world = new World(seed);
        Caller reader = world.readers().getFirst();
        Map<String, Object> before = Reader.readAll(reader, world);

        List<World.Written> hidden = world.posts().stream()
                .filter(post -> !world.isSeen(reader, post))
                .toList();
        hidden.forEach(post -> assertThat(before.get("/posts/" + post.id())).isEqualTo("post.not-found"));
        assertThat(world.posts().stream().filter(post -> world.isSeen(reader, post)))
                .allSatisfy(
                        post -> assertThat(before.get("/posts/" + post.id())).isNotEqualTo("post.not-found"));
        hidden.stream().filter(post -> post.shared() != null).forEach(post -> remove(world, post));
        hidden.stream().filter(post -> post.shared() == null).forEach(post -> remove(world, post));

        Map<String, Object> after = Reader.readAll(reader, world);
        before.forEach((what, answer) -> assertThat(after.get(what)).as(what).isEqualTo(answer));
    }

    private void remove(World world, World.Written post) {
        World.Written shared = post.shared();
        if (shared != null && !world.isClosed(post.author())) {
            database.execute("update posts set share_count = share_count - 1 where id = '" + shared.id() + "'");
        } else if (shared == null) {
            database.query("select id from posts where shared_post_id = '" + post.id() + "'")
                    .forEach(share -> removeRows(Objects.requireNonNull(share)));
        }
        removeRows(post.id());
    }

    /** From every table that names the post. */
    private void removeRows(String id) {
        database.query("""
                        select table_name from information_schema.columns
                         where table_schema = 'public' and column_name = 'post_id' and table_name <> 'posts'
                           and table_name not in (select table_name from information_schema.views)
                        """)
                .forEach(table -> database.execute("delete from " + table + " where post_id = '" + id + "'"));
        database.execute("delete from posts where id = '" + id + "'");
    }
}
