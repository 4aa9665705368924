package dev.plaza.db;

import java.util.List;

/**
 * A page of a list.
 *
 * @param total how many rows the whole list has
 */
public record NumberedPage<E>(List<E> items, long total) {

    public NumberedPage {
        items = List.copyOf(items);
    }
}
