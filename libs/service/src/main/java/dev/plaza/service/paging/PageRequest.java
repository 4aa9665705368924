package dev.plaza.service.paging;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for. A controller takes it as a parameter: {@code ?limit=} from 1 to {@value #MAX},
 * {@value #DEFAULT} where it is missing, and {@code ?cursor=} as the page before gave it; anything else is refused with 400.
 *
 * @param cursor after what to go on, null for the first page
 */
public record PageRequest(int limit, @Nullable Cursor cursor) {

    public static final int DEFAULT = 20;
    public static final int MAX = 100;

    public PageRequest {
        if (limit < 1 || limit > MAX) {
            throw new IllegalArgumentException("not from 1 to " + MAX + ": " + limit);
        }
    }

    /** The first page of {@code limit} items. */
    public static PageRequest first(int limit) {
        return new PageRequest(limit, null);
    }

    /** How many rows to read: one more than the page holds, which tells whether there is a next one. */
    public int rows() {
        return limit + 1;
    }
}
