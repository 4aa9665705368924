package dev.plaza.post.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.post.Caller;
import dev.plaza.post.Caller.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads everything that somebody could read. */
final class Reader {

    private static final int MOST_PAGES = 50;

    private Reader() {}

    /** Each answer by what was asked; of lists, all their items. */
    static Map<String, Object> readAll(Caller reader, World world) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (World.Written post : world.posts()) {
            String path = "/posts/" + post.id();
            answers.put(path, one(reader, path));
            for (String list : List.of("/comments", "/reactions", "/shares", "/edits")) {
                answers.put(path + list, list(reader, path + list));
            }
        }
        for (Caller person : world.people()) {
            answers.put("posts of " + person.person().username(), list(reader, "/users/" + person.id() + "/posts"));
        }
        answers.put("drafts", list(reader, "/users/" + reader.id() + "/posts?isPublished=false"));
        answers.put("feed", list(reader, "/feed"));
        answers.put("ranked feed", list(reader, "/feed?mode=ranked"));
        for (String tag : World.TAGS) {
            answers.put("#" + tag, list(reader, "/tags/" + tag + "/posts"));
        }
        for (String word : World.WORDS) {
            answers.put("search " + word, list(reader, "/search/posts?q=" + word));
        }
        return answers;
    }

    private static Object one(Caller reader, String path) {
        Answer answer = reader.get(path);
        return answer.status() == 200 ? answer.body() : answer.text("code");
    }

    private static Object list(Caller reader, String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            Answer answer = reader.get(path + (path.contains("?") ? "&" : "?") + "limit=3" + cursor);
            if (answer.status() != 200) {
                return answer.text("code");
            }
            answer.body().path("items").forEach(items::add);
            if (!answer.has("nextCursor")) {
                return items;
            }
            cursor = "&cursor=" + URLEncoder.encode(answer.text("nextCursor"), StandardCharsets.UTF_8);
        }
        throw new IllegalStateException(path + " does not end");
    }
}
