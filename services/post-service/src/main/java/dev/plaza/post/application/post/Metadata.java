package dev.plaza.post.application.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The JSON that clients keep with a post, which is theirs and looked at by nobody here. */
public final class Metadata {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Numbers that jsonb holds, and the other words of JSON. */
    private static final Pattern SCALAR =
            Pattern.compile("-?(?:0|[1-9][0-9]{0,17})(?:\\.[0-9]{1,18})?|true|false|null");

    private Metadata() {}

    static @Nullable JsonNode read(@Nullable String text) {
        try {
            return text == null ? null : JSON.readTree(text);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("the database holds metadata that is not JSON", fault);
        }
    }

    /**
     * The objects of which metadata must contain one to have these values under these keys; none where nothing is asked for.
     * A value that can be read as a number, or as another word of JSON, may be that or a text.
     */
    public static List<String> containing(Map<String, String> values) {
        List<ObjectNode> objects = values.isEmpty() ? List.of() : List.of(JSON.createObjectNode());
        for (Map.Entry<String, String> entry : values.entrySet()) {
            objects = objects.stream()
                    .flatMap(object -> readings(entry.getValue()).map(value -> with(object, entry.getKey(), value)))
                    .toList();
        }
        return objects.stream().map(ObjectNode::toString).toList();
    }

    private static Stream<JsonNode> readings(String value) {
        JsonNode text = JSON.getNodeFactory().textNode(value);
        return SCALAR.matcher(value).matches() ? Stream.of(text, Objects.requireNonNull(read(value))) : Stream.of(text);
    }

    private static ObjectNode with(ObjectNode object, String key, JsonNode value) {
        return object.deepCopy().set(key, value);
    }
}
