package dev.plaza.post;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.post.Caller.Answer;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What people say below posts, and how they react, told as a test tells it. */
public final class Talk {

    private Talk() {}

    /** Comments on a post; gives the comment's id. */
    public static String comment(Caller author, String post, String content) {
        return added(author.post("/posts/" + post + "/comments", "{\"content\": \"%s\"}".formatted(content)));
    }

    /** Replies to a comment; gives the reply's id. */
    public static String reply(Caller author, String post, String parent, String content) {
        return added(author.post(
                "/posts/" + post + "/comments",
                "{\"content\": \"%s\", \"parentCommentId\": \"%s\"}".formatted(content, parent)));
    }

    public static void like(Caller person, String post) {
        require(204, person.put("/posts/" + post + "/reactions/like"));
    }

    public static void unlike(Caller person, String post) {
        require(204, person.delete("/posts/" + post + "/reactions/like"));
    }

    /** The ids of a list, in its order. */
    public static List<String> ids(Answer list) {
        return StreamSupport.stream(require(200, list).body().path("items").spliterator(), false)
                .map(item -> item.path("id").asText())
                .toList();
    }

    /** One of a list. */
    public static JsonNode item(Answer list, String id) {
        return StreamSupport.stream(require(200, list).body().path("items").spliterator(), false)
                .filter(item -> item.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public static UUID id(String text) {
        return UUID.fromString(text);
    }

    public static Answer require(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("answered " + answer.status() + " " + answer.body());
        }
        return answer;
    }

    private static String added(Answer answer) {
        return require(201, answer).text("id");
    }
}
