package dev.plaza.service.crowd;

import dev.plaza.service.seed.Cast;
import dev.plaza.service.seed.CastMember;
import java.util.Locale;
import java.util.UUID;

/**
 * One of a crowd of made-up people.
 *
 * @param number from 1; all else follows from it
 */
public record CrowdMember(int number) {

    /** With which each of them signs in. No secret: none of them exists where it would matter. */
    public static final String PASSWORD = "plaza-sample-person";

    /** How many there can be. */
    public static final int MOST = 999_999;

    // a UUIDv7 of the first of January 2026; the cast has the same with another variant
    private static final long ID_HIGH = 0x019b76da_a800_7000L;
    private static final long ID_LOW = 0xa000_0000_0000_0000L;

    public CrowdMember {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("no person of the crowd has the number " + number);
        }
    }

    /** Sorts as the numbers do. */
    public UUID id() {
        return new UUID(ID_HIGH, ID_LOW | number);
    }

    public String username() {
        return String.format(Locale.ROOT, "person%06d", number);
    }

    public String email() {
        return username() + "@plaza.example";
    }

    public String firstName() {
        return cast(number).firstName();
    }

    public String lastName() {
        return cast(number / Cast.MEMBERS.size()).lastName();
    }

    private static CastMember cast(int place) {
        return Cast.MEMBERS.get(place % Cast.MEMBERS.size());
    }
}
