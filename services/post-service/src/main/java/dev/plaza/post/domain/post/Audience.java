package dev.plaza.post.domain.post;

import dev.plaza.post.domain.PostProblem;
import dev.plaza.post.domain.people.Acquaintance;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Whom a post is for, besides its author. Policies say the same in SQL (docs/decisions/0171); a test compares the two in
 * every case.
 */
public sealed interface Audience {

    /** Everybody who is signed in. */
    record Everybody() implements Audience {}

    /** The author's friends, as they are at the time of reading. */
    record Friends() implements Audience {}

    /** These people. */
    record Chosen(List<UUID> people) implements Audience {

        public Chosen {
            people = List.copyOf(people);
        }
    }

    /**
     * The audience of that level.
     *
     * @param people whom the author has chosen, for the level custom
     * @throws PostProblem.AudienceMismatch when some are chosen for another level, or none for this one
     */
    static Audience of(PrivacyLevel level, Collection<UUID> people) {
        if ((level == PrivacyLevel.CUSTOM) == people.isEmpty()) {
            throw new PostProblem.AudienceMismatch();
        }
        return switch (level) {
            case PUBLIC -> new Everybody();
            case FRIENDS -> new Friends();
            case CUSTOM -> new Chosen(people.stream().distinct().sorted().toList());
        };
    }

    default PrivacyLevel level() {
        return switch (this) {
            case Everybody _ -> PrivacyLevel.PUBLIC;
            case Friends _ -> PrivacyLevel.FRIENDS;
            case Chosen _ -> PrivacyLevel.CUSTOM;
        };
    }

    /** Those whom the author has chosen by name. */
    default List<UUID> people() {
        return this instanceof Chosen(List<UUID> people) ? people : List.of();
    }

    /** Whether somebody whom the author has in sight belongs to it. */
    default boolean includes(Acquaintance person) {
        return switch (this) {
            case Everybody _ -> true;
            case Friends _ -> person.isFriend();
            case Chosen(List<UUID> people) -> people.contains(person.card().id());
        };
    }
}
