package dev.plaza.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The posts of a {@link FakePlaza}. Once for each person it does not know their friends, as a service that has not heard
 * of them yet.
 */
final class FakePosts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BiPredicate<String, String> areFriends;
    private final Map<String, ObjectNode> posts = new HashMap<>();
    private final Map<String, ObjectNode> comments = new HashMap<>();
    private final Map<String, Integer> reactions = new HashMap<>();
    private final Map<String, ObjectNode> byKey = new HashMap<>();
    private final Set<String> heardOf = new HashSet<>();

    FakePosts(BiPredicate<String, String> areFriends) {
        this.areFriends = areFriends;
    }

    /** A request of somebody who is signed in. */
    record Request(String method, String path, String caller, String key, JsonNode body) {

        String part(int index) {
            var parts = path.split("/", -1);
            return index < parts.length ? parts[index] : "";
        }
    }

    /** What is answered. */
    record Reply(int status, Object body) {}

    private static final Reply NOT_FOUND = new Reply(404, Map.of("code", "post.not-found"));

    static boolean isAbout(String path) {
        return path.startsWith("/posts") || path.startsWith("/comments/") || path.endsWith("/posts");
    }

    List<ObjectNode> posts() {
        return List.copyOf(posts.values());
    }

    List<ObjectNode> comments() {
        return List.copyOf(comments.values());
    }

    /** How often each was given, by post, person and type. */
    Map<String, Integer> reactions() {
        return Map.copyOf(reactions);
    }

    /** As after a day. */
    void forgetKeys() {
        byKey.clear();
    }

    Reply respond(Request request) {
        return switch (request.part(1)) {
            case "users" -> list(posts, "author", request.part(2));
            case "comments" -> list(comments, "parentCommentId", request.part(2));
            default -> request.part(2).isEmpty() ? publish(request) : visit(request);
        };
    }

    private Reply publish(Request request) {
        for (var mentioned : request.body().path("mentions")) {
            if (!knows(request.caller(), mentioned.asText())) {
                return new Reply(422, Map.of("code", "post.mention-refused"));
            }
        }
        return create(posts, "post", request);
    }

    private Reply visit(Request request) {
        var post = posts.get(request.part(2));
        if (post == null || !isSeen(post, request.caller())) {
            return NOT_FOUND;
        }
        return switch (request.part(3)) {
            case "comments" ->
                request.method().equals("GET")
                        ? list(comments, "postId", request.part(2))
                        : create(comments, "comment", request);
            case "reactions" -> {
                reactions.merge(request.part(2) + " " + request.caller() + " " + request.part(4), 1, Integer::sum);
                yield new Reply(204, Map.of());
            }
            default -> read(post, request.caller());
        };
    }

    private Reply read(ObjectNode post, String caller) {
        var begin = post.path("id").asText() + " " + caller + " ";
        var own = reactions.keySet().stream()
                .filter(reaction -> reaction.startsWith(begin))
                .map(reaction -> reaction.substring(begin.length()))
                .toList();
        return new Reply(200, post.deepCopy().set("myReactions", JSON.valueToTree(own)));
    }

    private boolean isSeen(ObjectNode post, String caller) {
        var author = post.path("author").path("id").asText();
        return author.equals(caller)
                || switch (post.path("privacyLevel").asText()) {
                    case "public" -> true;
                    case "friends" -> knows(author, caller);
                    default ->
                        post.path("audience")
                                .valueStream()
                                .anyMatch(id -> id.asText().equals(caller));
                };
    }

    private boolean knows(String one, String other) {
        return areFriends.test(one, other) && !heardOf.add(one);
    }

    private Reply create(Map<String, ObjectNode> kind, String name, Request request) {
        var key = request.caller() + " " + request.path() + " " + request.key();
        var made = Objects.requireNonNullElseGet(byKey.get(key), () -> {
            var id = name + kind.size();
            ObjectNode body = request.body().deepCopy();
            body.put("id", id)
                    .put("postId", request.part(2))
                    .putObject("author")
                    .put("id", request.caller());
            kind.put(id, body);
            byKey.put(key, body);
            return body;
        });
        return new Reply(201, made);
    }

    private static Reply list(Map<String, ObjectNode> kind, String field, String value) {
        var items = new ArrayList<ObjectNode>();
        for (var item : kind.values()) {
            var found = field.equals("author") ? item.path(field).path("id") : item.path(field);
            var isAnswerInThread = field.equals("postId") && item.has("parentCommentId");
            if (found.asText().equals(value) && !isAnswerInThread) {
                items.add(item);
            }
        }
        return new Reply(200, Map.of("items", items));
    }
}
