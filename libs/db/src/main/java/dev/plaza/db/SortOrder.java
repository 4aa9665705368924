package dev.plaza.db;

/**
 * The order of a list: by one field, and by id where that is equal. Wants an index on both.
 *
 * @param field a property of the entity that is never null
 */
public record SortOrder(String field, boolean isDescending) {

    public static SortOrder ascending(String field) {
        return new SortOrder(field, false);
    }

    public static SortOrder descending(String field) {
        return new SortOrder(field, true);
    }
}
