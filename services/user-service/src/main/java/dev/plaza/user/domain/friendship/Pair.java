package dev.plaza.user.domain.friendship;

import dev.plaza.user.domain.UserProblem;
import java.util.Comparator;
import java.util.UUID;

/** Two people, the one whose id sorts first in front: byte by byte, as PostgreSQL does and {@link UUID} does not. */
public record Pair(UUID first, UUID second) {

    private static final Comparator<UUID> BY_BYTES = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    public Pair {
        if (BY_BYTES.compare(first, second) >= 0) {
            throw new IllegalArgumentException("not in order: " + first + ", " + second);
        }
    }

    /**
     * The pair of two people, named in any order.
     *
     * @throws UserProblem.FriendshipWithSelf when they are one
     */
    public static Pair of(UUID one, UUID other) {
        if (one.equals(other)) {
            throw new UserProblem.FriendshipWithSelf();
        }
        return BY_BYTES.compare(one, other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }

    public boolean includes(UUID person) {
        return first.equals(person) || second.equals(person);
    }

    public UUID other(UUID person) {
        if (!includes(person)) {
            throw new IllegalArgumentException(person + " is not of " + this);
        }
        return first.equals(person) ? second : first;
    }
}
