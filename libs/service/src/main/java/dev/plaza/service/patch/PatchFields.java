package dev.plaza.service.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plaza.http.FieldError;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields of one object of a {@link MergePatch}. Each may be asked for once; asking is what makes a field known. A
 * fault is noted and the field then reads as absent, so that reading goes on and finds the others.
 */
public final class PatchFields {

    private final String path;
    private final ObjectNode object;
    private final List<FieldError> faults;
    private final Set<String> known = new HashSet<>();
    private final List<PatchFields> nested = new ArrayList<>();

    PatchFields(String path, ObjectNode object, List<FieldError> faults) {
        this.path = path;
        this.object = object;
        this.faults = faults;
    }

    /** A text of that many characters (code points) that cannot be emptied. */
    public Optional<String> text(String name, int min, int max) {
        return find(name).filter(node -> isNotNull(name, node)).flatMap(node -> readText(name, node, min, max));
    }

    /** A text of at most that many characters (code points); null empties it. */
    public Change<String> textOrNull(String name, int max) {
        return changed(name, node -> readText(name, node, 0, max));
    }

    /** A boolean. */
    public Optional<Boolean> flag(String name) {
        return find(name).filter(node -> isNotNull(name, node)).flatMap(node -> {
            if (!node.isBoolean()) {
                return fault(name, "type", "must be true or false");
            }
            return Optional.of(node.booleanValue());
        });
    }

    /**
     * A text with a meaning of its own.
     *
     * @param must  what it must be, said to the client when {@code parse} throws {@link IllegalArgumentException} or
     *              {@link DateTimeException}; such as {@code "must be a date such as 1990-12-31"}
     */
    public <T> Optional<T> parsed(String name, String must, Function<String, T> parse) {
        return find(name).filter(node -> isNotNull(name, node)).flatMap(node -> parse(name, node, must, parse));
    }

    /** As {@link #parsed}; null empties it. */
    public <T> Change<T> parsedOrNull(String name, String must, Function<String, T> parse) {
        return changed(name, node -> parse(name, node, must, parse));
    }

    /**
     * Texts with a meaning of their own; null empties the list.
     *
     * @param max  how many at most
     * @param must what each must be, as in {@link #parsed}
     */
    public <T> Optional<List<T>> parsedList(String name, int max, String must, Function<String, T> parse) {
        return find(name).flatMap(node -> {
            if (node.isNull()) {
                return Optional.of(List.of());
            }
            if (!node.isArray()) {
                return fault(name, "type", "must be a list");
            }
            if (node.size() > max) {
                return fault(name, "length", "must have at most " + max + " entries");
            }
            List<T> values = new ArrayList<>();
            for (int i = 0; i < node.size(); i++) {
                parse(name + "[" + i + "]", node.get(i), must, parse).ifPresent(values::add);
            }
            return Optional.of(List.copyOf(values));
        });
    }

    /**
     * An object whose fields are the client's own; null empties it.
     *
     * @param must what it must be, said when {@code read} throws {@link IllegalArgumentException}
     */
    public <T> Change<T> anyObjectOrNull(String name, String must, Function<JsonNode, T> read) {
        return changed(name, node -> {
            if (!node.isObject()) {
                return fault(name, "type", "must be an object");
            }
            try {
                return Optional.of(read.apply(node));
            } catch (IllegalArgumentException refused) {
                return fault(name, "value", must);
            }
        });
    }

    /** The fields of an object within this one; all absent when the object is. */
    public PatchFields object(String name) {
        JsonNode node = find(name).orElseGet(JsonNodeFactory.instance::objectNode);
        if (!(node instanceof ObjectNode)) {
            fault(name, "type", "must be an object");
        }
        ObjectNode inner = node instanceof ObjectNode found ? found : JsonNodeFactory.instance.objectNode();
        PatchFields fields = new PatchFields(path + name + ".", inner, faults);
        nested.add(fields);
        return fields;
    }

    void refuseUnknown() {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                fault(name, "unknown", "is not a field that can be changed here");
            }
        });
        nested.forEach(PatchFields::refuseUnknown);
    }

    private Optional<JsonNode> find(String name) {
        known.add(name);
        return Optional.ofNullable(object.get(name));
    }

    private <T> Change<T> changed(String name, Function<JsonNode, Optional<T>> read) {
        JsonNode node = find(name).orElse(null);
        if (node == null) {
            return Change.none();
        }
        return node.isNull()
                ? Change.to(null)
                : read.apply(node).map(Change::<T>to).orElseGet(Change::none);
    }

    private boolean isNotNull(String name, JsonNode node) {
        if (node.isNull()) {
            fault(name, "required", "cannot be emptied");
        }
        return !node.isNull();
    }

    private Optional<String> readText(String name, JsonNode node, int min, int max) {
        return storable(name, node).flatMap(text -> {
            int length = text.codePointCount(0, text.length());
            return length < min || length > max
                    ? fault(name, "length", "must have " + min + " to " + max + " characters")
                    : Optional.of(text);
        });
    }

    private <T> Optional<T> parse(String name, JsonNode node, String must, Function<String, T> parse) {
        return storable(name, node).flatMap(text -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (IllegalArgumentException | DateTimeException refused) {
                return fault(name, "value", must);
            }
        });
    }

    /** A text that PostgreSQL can hold. */
    private Optional<String> storable(String name, JsonNode node) {
        if (!node.isTextual()) {
            return fault(name, "type", "must be a text");
        }
        String text = node.textValue();
        return text.indexOf('\0') < 0 ? Optional.of(text) : fault(name, "value", "must not hold the character U+0000");
    }

    private <T> Optional<T> fault(String name, String code, String message) {
        faults.add(new FieldError(path + name, code, message));
        return Optional.empty();
    }
}
