package dev.plaza.post.feed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.post.Caller;
import dev.plaza.post.Caller.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Feeds as their readers page through them. */
final class Feeds {

    private Feeds() {}

    /** All items, by pages of that size; {@code between} is run after each page. */
    static List<JsonNode> items(Caller reader, String mode, int limit, Runnable between) {
        List<JsonNode> items = new ArrayList<>();
        String path = "/feed?mode=" + mode + "&limit=" + limit;
        Answer page = ok(reader.get(path));
        page.body().path("items").forEach(items::add);
        while (page.has("nextCursor")) {
            between.run();
            page = ok(
                    reader.get(path + "&cursor=" + URLEncoder.encode(page.text("nextCursor"), StandardCharsets.UTF_8)));
            page.body().path("items").forEach(items::add);
        }
        return items;
    }

    static List<String> ids(Caller reader, String mode, int limit, Runnable between) {
        return items(reader, mode, limit, between).stream()
                .map(item -> item.path("id").asText())
                .toList();
    }

    static List<String> latest(Caller reader) {
        return ids(reader, "latest", 100, () -> {});
    }

    private static Answer ok(Answer answer) {
        if (answer.status() != 200) {
            throw new AssertionError("the feed was answered " + answer.status() + " " + answer.body());
        }
        return answer;
    }
}
