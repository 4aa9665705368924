package dev.plaza.service.concurrency;

import java.util.HexFormat;

/**
 * What tells one answer about an entity from another: {@code "<version>"} or {@code "<version>-<state>"} as an {@code ETag}.
 *
 * @param version of the entity, which is all that {@code If-Match} compares
 * @param state   a hash of what else is shown and changes without the version, as 8 hexadecimal digits; empty for nothing
 */
public record VersionTag(long version, String state) {

    /** Of a view that differs only when the version does. */
    public static VersionTag of(long version) {
        return new VersionTag(version, "");
    }

    /**
     * Of a view that also depends on who looks, or on other entities.
     *
     * @param view whose {@code hashCode} is that of all it shows, as a record's is; of values that hash alike in every
     *             process, or clients only read more often than they need to
     */
    public static VersionTag of(long version, Record view) {
        return new VersionTag(version, HexFormat.of().toHexDigits(view.hashCode()));
    }

    String text() {
        return state.isEmpty() ? Long.toString(version) : version + "-" + state;
    }
}
