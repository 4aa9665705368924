package dev.plaza.post.application.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** The JSON that clients keep with a post, which is theirs and looked at by nobody here. */
final class Metadata {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Metadata() {}

    static @Nullable JsonNode read(@Nullable String text) {
        try {
            return text == null ? null : JSON.readTree(text);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("the database holds metadata that is not JSON", fault);
        }
    }
}
