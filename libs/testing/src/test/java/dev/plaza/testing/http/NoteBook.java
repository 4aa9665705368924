package dev.plaza.testing.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The notes of everybody, each visible to its owner only. */
final class NoteBook {

    private static final Map<String, Predicate<JsonNode>> FIELDS =
            Map.of("title", JsonNode::isTextual, "stars", JsonNode::isInt, "isPinned", JsonNode::isBoolean);
    private static final String CURSOR = "after.";

    private final Set<Fault> faults;
    private final List<Note> notes = new CopyOnWriteArrayList<>();

    NoteBook(Set<Fault> faults) {
        this.faults = faults;
    }

    static void checkFields(JsonNode note, Set<Fault> faults) {
        FIELDS.forEach((name, type) -> {
            var isMissing = !note.hasNonNull(name);
            if (isMissing ? !faults.contains(Fault.MISSING_FIELDS_TOLERATED) : !isOfType(note, name, type, faults)) {
                throw Refusal.ofField(name);
            }
        });
        note.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.containsKey(name) && !faults.contains(Fault.UNKNOWN_FIELDS_IGNORED)) {
                throw Refusal.ofField(name);
            }
        });
    }

    /** The new note as JSON. */
    String add(String owner) {
        var note = new Note(UuidCreator.getTimeOrderedEpoch().toString(), owner);
        notes.add(note);
        return note.json();
    }

    long count() {
        return notes.size();
    }

    List<String> idsOf(String owner) {
        return notes.stream()
                .filter(note -> note.owner().equals(owner))
                .map(Note::id)
                .toList();
    }

    String read(String person, String id) {
        var found = notes.stream().filter(note -> note.id().equals(id)).findAny();
        var isHidden = found.isPresent() && !found.get().owner().equals(person);
        if (isHidden && faults.contains(Fault.HIDDEN_AS_FORBIDDEN)) {
            throw new Refusal(403, "auth.forbidden");
        }
        if (isHidden && faults.contains(Fault.HIDDEN_IN_OTHER_WORDS)) {
            throw new Refusal(404, "note.not-yours");
        }
        return found.filter(_ -> !isHidden).map(Note::json).orElseThrow(() -> new Refusal(404, "resource.not-found"));
    }

    Page page(String person, Map<String, String> query) {
        var limit = limit(query.getOrDefault("limit", "20"));
        var ids = idsOf(person);
        var from = start(query.get("cursor"), ids);
        var to = Math.min(from + limit, ids.size());
        var items = new ArrayList<Map<String, String>>();
        ids.subList(from, to).forEach(id -> items.add(Map.of("id", id)));
        var back = faults.contains(Fault.LAST_ITEM_REPEATED) && limit > 1 && to < ids.size() ? 2 : 1;
        return new Page(items, to < ids.size() ? CURSOR + ids.get(to - back) : null);
    }

    private int limit(String text) {
        if (faults.contains(Fault.ANY_LIMIT)) {
            return 20;
        }
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 100) {
            throw Refusal.ofField("limit");
        }
        return Integer.parseInt(text);
    }

    private int start(@Nullable String cursor, List<String> ids) {
        if (cursor == null) {
            return 0;
        }
        var position = cursor.startsWith(CURSOR) ? ids.indexOf(cursor.substring(CURSOR.length())) : -1;
        if (position < 0 && !faults.contains(Fault.ANY_CURSOR)) {
            throw Refusal.ofField("cursor");
        }
        return position + 1;
    }

    private static boolean isOfType(JsonNode note, String name, Predicate<JsonNode> type, Set<Fault> faults) {
        return faults.contains(Fault.TYPES_COERCED) || type.test(note.get(name));
    }

    /** @param next null on the last page */
    record Page(List<Map<String, String>> items, @Nullable String next) {}

    private record Note(String id, String owner) {

        String json() {
            return "{\"id\":\"" + id + "\"}";
        }
    }
}
