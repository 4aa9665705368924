package dev.plaza.local.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;

/**
 * Has everybody post, and their friends comment and react. What is there from an earlier run is found by its text and left
 * alone; what was sent and whose answer was lost is told by the key of the request.
 */
final class PostLoad {

    private final Crew crew;
    private final Members members;
    private final List<List<Integer>> friends;
    private final List<SamplePost> posts;
    private final ConcurrentMap<SamplePost, Written> written = new ConcurrentHashMap<>();

    /** For so many posts of each of the members. */
    PostLoad(Graph graph, int postsEach, Members members, Crew crew) {
        this.crew = crew;
        this.members = members;
        this.friends = graph.friendLists();
        this.posts = IntStream.range(0, graph.people())
                .boxed()
                .flatMap(person -> SamplePost.by(person, postsEach, friends.get(person)).stream())
                .toList();
    }

    /** A post that is there. */
    private record Written(String id, boolean isNew) {}

    PostReport run() throws InterruptedException {
        var reads = new Tally();
        var before = read("Posts before", reads);
        var made = new Tally();
        crew.forEach("Posts", posts, made, post -> write(post, before, made));
        var comments = new Tally();
        var toSay = posts.stream()
                .flatMap(post -> SampleComment.to(post, friends.get(post.author())).stream())
                .toList();
        crew.forEach("Comments", toSay, comments, comment -> comment(comment, comments));
        var reactions = new Tally();
        var toGive = posts.stream()
                .flatMap(post -> SampleReaction.to(post, friends.get(post.author())).stream())
                .toList();
        crew.forEach("Reactions", toGive, reactions, reaction -> react(reaction, reactions));
        var after = read("Check of posts", reads);
        var found = posts.stream().filter(post -> idIn(after, post).isPresent()).count();
        return new PostReport(posts.size(), made, comments, reactions, reads, found);
    }

    /** The ids of everybody's posts by what is written in them. */
    private ConcurrentMap<Integer, Map<String, String>> read(String task, Tally tally) throws InterruptedException {
        var ids = new ConcurrentHashMap<Integer, Map<String, String>>();
        crew.forEach(task, members.numbers(), tally, number -> {
            ids.put(number, wall(number).posts());
            tally.done();
        });
        return ids;
    }

    private static Optional<String> idIn(Map<Integer, Map<String, String>> ids, SamplePost post) {
        return Optional.ofNullable(ids.getOrDefault(post.author(), Map.of()).get(post.content()));
    }

    private void write(SamplePost post, Map<Integer, Map<String, String>> before, Tally tally)
            throws InterruptedException {
        var known = idIn(before, post);
        var id = known.isPresent() ? known.get() : wall(post.author()).publish(body(post));
        written.put(post, new Written(id, known.isEmpty()));
        count(known.isPresent(), tally);
    }

    private Map<String, Object> body(SamplePost post) {
        return Map.of(
                "content", post.content(),
                "privacyLevel", post.privacyLevel(),
                "audience", ids(post.audience()),
                "tags", post.tags(),
                "mentions", ids(post.mentions()),
                "isPublished", true);
    }

    private List<String> ids(List<Integer> people) {
        return people.stream().map(number -> members.get(number).id()).toList();
    }

    private void comment(SampleComment comment, Tally tally) throws InterruptedException {
        var post = written(comment.post());
        var reader = wall(comment.author());
        var said = before(post, reader, "/posts/" + post.id() + "/comments", comment.content());
        var id = said.isPresent() ? said.get() : reader.comment(post.id(), comment.content());
        count(said.isPresent(), tally);
        if (comment.answer().isPresent()) {
            var author = wall(comment.post().author());
            var answer = comment.answer().get();
            var answered = before(post, author, "/comments/" + id + "/replies", answer);
            if (answered.isEmpty()) {
                author.answer(post.id(), id, answer);
            }
            count(answered.isPresent(), tally);
        }
    }

    /** Nothing can have been said to a new post. */
    private static Optional<String> before(Written post, Wall wall, String path, String content)
            throws InterruptedException {
        return post.isNew() ? Optional.empty() : wall.saidBefore(path, content);
    }

    private static void count(boolean isKnown, Tally tally) {
        if (isKnown) {
            tally.known();
        } else {
            tally.done();
        }
    }

    private void react(SampleReaction reaction, Tally tally) throws InterruptedException {
        var post = written(reaction.post());
        var wall = wall(reaction.person());
        var isKnown = !post.isNew() && wall.hasReacted(post.id(), reaction.type());
        if (!isKnown) {
            wall.react(post.id(), reaction.type());
        }
        count(isKnown, tally);
    }

    private Written written(SamplePost post) {
        return Optional.ofNullable(written.get(post))
                .orElseThrow(() -> new IllegalStateException("the post could not be written"));
    }

    private Wall wall(int number) {
        return new Wall(members.get(number));
    }
}
