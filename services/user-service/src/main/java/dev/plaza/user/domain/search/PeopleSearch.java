package dev.plaza.user.domain.search;

import dev.plaza.user.domain.profile.Card;
import java.util.List;
import java.util.UUID;

/** Searches all people for those whom somebody finds, as {@link dev.plaza.user.domain.profile.Sight} decides it. */
public interface PeopleSearch {

    /**
     * The next so many after a place: friends before others; among each whose username is the text, whose username begins
     * so, one of whose names begins so, and who is called something like it; the more alike the earlier.
     */
    List<Match> find(UUID viewer, SearchText text, Position after, int rows);

    /**
     * A place in the results.
     *
     * @param rank     the least comes first
     * @param distance of the names from the text, in millionths, within a rank
     * @param id       of the person, within a distance
     */
    record Position(long rank, long distance, UUID id) {

        /** Before the first. */
        public static final Position START = new Position(-1, 0, new UUID(0, 0));
    }

    /** One person who was found. */
    record Match(Card person, Position position) {}
}
