package dev.plaza.user.presentation;

import dev.plaza.http.CommonProblems;
import dev.plaza.http.FieldError;
import dev.plaza.http.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** The parameter {@code ids}: one to a hundred ids, separated by commas. */
final class UserIds {

    static final int MAX = 100;

    private static final Pattern LIST = Pattern.compile("[0-9A-Fa-f-]{36}(,[0-9A-Fa-f-]{36}){0," + (MAX - 1) + "}");

    private UserIds() {}

    static List<UUID> parse(String ids) {
        if (!LIST.matcher(ids).matches()) {
            throw refused();
        }
        try {
            return Arrays.stream(ids.split(",")).map(UUID::fromString).toList();
        } catch (IllegalArgumentException malformed) {
            throw refused();
        }
    }

    private static ProblemException refused() {
        return new ProblemException(
                CommonProblems.INVALID,
                "A parameter is not valid.",
                new FieldError("ids", "format", "must be 1 to " + MAX + " ids separated by commas"));
    }
}
