package dev.plaza.service.seed;

import java.util.Locale;
import java.util.UUID;

/**
 * Somebody who does not exist.
 *
 * @param number from 1; everything else that is fixed of them follows from it
 */
public record CastMember(int number, String firstName, String lastName, String city, String bio) {

    /** A UUIDv7 of the first of January 2026. */
    public UUID id() {
        return UUID.fromString("019b76da-a800-7000-8000-%012d".formatted(number));
    }

    public String username() {
        return (firstName + "_" + lastName).toLowerCase(Locale.ROOT);
    }

    public String email() {
        return (firstName + "." + lastName).toLowerCase(Locale.ROOT) + "@plaza.example";
    }
}
