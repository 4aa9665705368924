package dev.plaza.db.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something done that somebody may have to answer for. It names no secret and repeats no content: fields whose name
 * speaks of a password, token, secret or hash are refused.
 *
 * @param action  what was done, such as {@code session.started}
 * @param actor   the person who did it; null for the one whom the transaction runs for, or the service itself
 * @param person  whose things were touched
 * @param subject what was touched
 * @param changes what became of it, field by field
 * @param address the IP address it was done from, as a literal
 */
public record AuditEvent(
        String action,
        @Nullable UUID actor,
        @Nullable UUID person,
        Subject subject,
        List<Change> changes,
        @Nullable String address) {

    private static final Pattern ACTION = Pattern.compile("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)+");
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|token|secret|hash|private).*");

    public AuditEvent {
        if (!ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException("not the name of an action: " + action);
        }
        changes = List.copyOf(changes);
    }

    /** An action on the thing of that kind and id, such as {@code session}. */
    public static AuditEvent of(String action, String subjectType, Object subjectId) {
        return new AuditEvent(action, null, null, new Subject(subjectType, subjectId.toString()), List.of(), null);
    }

    /** Done by this person; needed where the transaction runs for the service, as before somebody has signed in. */
    public AuditEvent by(UUID actor) {
        return new AuditEvent(action, actor, person, subject, changes, address);
    }

    /** Done to this person. */
    public AuditEvent to(UUID person) {
        return new AuditEvent(action, actor, person, subject, changes, address);
    }

    /** Done from this IP address, if it is known. */
    public AuditEvent from(@Nullable String address) {
        return new AuditEvent(action, actor, person, subject, changes, address);
    }

    /**
     * This field was changed, too.
     *
     * @throws IllegalArgumentException when the field's name speaks of a secret
     */
    public AuditEvent changing(String field, @Nullable String from, @Nullable String to) {
        List<Change> more = new ArrayList<>(changes);
        more.add(new Change(field, from, to));
        return new AuditEvent(action, actor, person, subject, more, address);
    }

    /** What was touched. */
    public record Subject(String type, String id) {}

    /** What a field held before and holds now. */
    public record Change(
            String field, @Nullable String from, @Nullable String to) {
        public Change {
            if (SECRET.matcher(field).matches()) {
                throw new IllegalArgumentException("the audit trail keeps no secrets: " + field);
            }
        }
    }
}
