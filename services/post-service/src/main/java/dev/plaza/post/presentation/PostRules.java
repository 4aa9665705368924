package dev.plaza.post.presentation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.post.domain.post.Composition;
import dev.plaza.post.domain.post.Tags;
import dev.plaza.post.domain.post.Text;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** What the fields of a post must be: as clients are told, and as they are read. */
final class PostRules {

    static final String CONTENT = "must have at most " + Text.LENGTH
            + " characters, none of them a control character but tab and line breaks";
    static final String LOCATION = "must have 1 to " + Text.LOCATION_LENGTH + " characters in one line";
    static final String PRIVACY_LEVEL = "must be public, friends or custom";
    static final String TAG =
            "must be one word of letters, digits and underscores, of at most " + Tags.LENGTH + " characters";
    static final String METADATA = "must be an object of at most " + Composition.METADATA_BYTES
            + " bytes of JSON, without the character U+0000, halves of characters and numbers beyond those of 64 bits";
    static final String ID = "must be an id";

    private static final Pattern ID_FORM = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    /** No character at all, and halves of characters. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

    private PostRules() {}

    /** @throws IllegalArgumentException when it is none */
    static UUID id(String text) {
        if (!ID_FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not an id: " + text);
        }
        return UUID.fromString(text);
    }

    /**
     * An object as JSON text that PostgreSQL can hold.
     *
     * @throws IllegalArgumentException when it is none
     */
    static String metadata(JsonNode node) {
        String text = node.toString();
        if (!node.isObject() || text.getBytes(StandardCharsets.UTF_8).length > Composition.METADATA_BYTES) {
            throw new IllegalArgumentException("not an object of a few kilobytes");
        }
        requireStorable(node);
        return text;
    }

    private static void requireStorable(JsonNode node) {
        boolean isUnstorable =
                (node.isTextual() && UNSTORABLE.matcher(node.textValue()).find())
                        || (node.isNumber() && !Double.isFinite(node.doubleValue()));
        if (isUnstorable) {
            throw new IllegalArgumentException("not what jsonb holds");
        }
        node.fieldNames().forEachRemaining(name -> {
            if (UNSTORABLE.matcher(name).find()) {
                throw new IllegalArgumentException("not what jsonb holds");
            }
        });
        node.forEach(PostRules::requireStorable);
    }
}
