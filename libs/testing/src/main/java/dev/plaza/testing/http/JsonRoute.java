package dev.plaza.testing.http;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A route that takes a JSON object, with a body it would accept: what {@link ErrorBehaviour} bends until it is refused.
 *
 * @param body     a value for every field that is to be tried, of the type the route wants: text, whole number or boolean
 * @param required the fields that must be there
 */
public record JsonRoute(String method, String path, Map<String, Object> body, Set<String> required) {

    /** Every field is required. */
    public static JsonRoute of(String method, String path, Map<String, ?> body) {
        return new JsonRoute(method, path, Map.copyOf(body), Set.copyOf(body.keySet()));
    }

    /** These fields may be left out. */
    public JsonRoute withOptional(String... fields) {
        var fewer = new HashSet<>(required);
        fewer.removeAll(List.of(fields));
        return new JsonRoute(method, path, body, fewer);
    }

    HttpCall call() {
        return HttpCall.of(method, path);
    }

    HttpCall with(Map<String, Object> otherBody) {
        return call().withJson(otherBody);
    }

    /** For each field, the good body with a value of every other JSON type in it. */
    Stream<Bent> withWrongTypes() {
        return body.entrySet().stream()
                .flatMap(field -> wrongFor(field.getValue()).stream()
                        .map(wrong -> new Bent(field.getKey(), wrong, with(changed(field.getKey(), wrong)))));
    }

    /** For each required field, the good body without it. */
    Stream<Bent> withMissingFields() {
        return required.stream().map(field -> {
            var fewer = new TreeMap<>(body);
            fewer.remove(field);
            return new Bent(field, "nothing", with(fewer));
        });
    }

    /** The good body with one more field. */
    HttpCall withUnknownField(String name) {
        return with(changed(name, "x"));
    }

    private Map<String, Object> changed(String field, Object value) {
        var changed = new TreeMap<>(body);
        changed.put(field, value);
        return changed;
    }

    private static List<Object> wrongFor(Object good) {
        return switch (good) {
            case String _ -> List.of(5, 1.5, true, List.of("x"), Map.of("x", "y"));
            case Boolean _ -> List.of(1, "true", List.of(true), Map.of("x", true));
            case Number _ -> List.of("5", 1.7, true, List.of(5), Map.of("x", 5));
            default -> throw new IllegalArgumentException("No wrong types are known for " + good.getClass());
        };
    }

    /** A request with one wrong field. */
    record Bent(String field, Object value, HttpCall call) {}
}
