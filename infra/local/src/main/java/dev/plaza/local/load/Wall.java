package dev.plaza.local.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What one person does with posts. Whose friendship has not reached post-service yet is answered as a stranger: then it is
 * tried again.
 */
record Wall(Member member) {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** The ids of the person's own posts, by what is written in them. */
    Map<String, String> posts() throws InterruptedException {
        var ids = new HashMap<String, String>();
        member.list("list posts", "/users/" + member.id() + "/posts")
                .forEach(post ->
                        ids.put(post.path("content").asText(), post.path("id").asText()));
        return ids;
    }

    /** The new post's id. */
    String publish(Map<String, Object> post) throws InterruptedException {
        return create("publish", "/posts", post);
    }

    /** The comment's id. */
    String comment(String postId, String content) throws InterruptedException {
        return create("comment", "/posts/" + postId + "/comments", Map.of("content", content));
    }

    /** The answer's id. */
    String answer(String postId, String commentId, String content) throws InterruptedException {
        return create(
                "answer", "/posts/" + postId + "/comments", Map.of("content", content, "parentCommentId", commentId));
    }

    /** The id of what the person said there, if they did. */
    Optional<String> saidBefore(String path, String content) throws InterruptedException {
        return member.list("list comments", path).stream()
                .filter(comment -> comment.path("author").path("id").asText().equals(member.id()))
                .filter(comment -> comment.path("content").asText().equals(content))
                .map(comment -> comment.path("id").asText())
                .findFirst();
    }

    boolean hasReacted(String postId, String type) throws InterruptedException {
        var post = patiently("read post", () -> member.get("/posts/" + postId));
        return post.body()
                .path("myReactions")
                .valueStream()
                .anyMatch(reaction -> reaction.asText().equals(type));
    }

    void react(String postId, String type) throws InterruptedException {
        patiently("react", () -> member.put("/posts/" + postId + "/reactions/" + type));
    }

    /** The key follows from what is sent, so sending the same again makes nothing new. */
    private String create(String operation, String path, Map<String, Object> body) throws InterruptedException {
        var sent = path + new java.util.TreeMap<>(body);
        var key = UUID.nameUUIDFromBytes(sent.getBytes(StandardCharsets.UTF_8)).toString();
        return patiently(operation, () -> member.post(path, key, body)).text("id");
    }

    /** A request that is sent until it is understood. */
    @FunctionalInterface
    private interface Request {
        Answer send() throws InterruptedException;
    }

    private static Answer patiently(String operation, Request request) throws InterruptedException {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            var answer = request.send();
            var isTooEarly = answer.status() == 404 || answer.is(422, "post.mention-refused");
            if (!isTooEarly || System.nanoTime() > deadline) {
                return answer.orRefuse(operation);
            }
            Thread.sleep(PAUSE);
        }
    }
}
