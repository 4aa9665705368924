package dev.plaza.service.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. Returned by a controller it becomes {@code {"items": […], "nextCursor": "…"}} and a
 * {@code Link} header. A page may hold fewer items than asked for; only a missing {@code nextCursor} means the end.
 *
 * @param nextCursor where the next page begins, null at the end of the list
 */
public record Page<T>(List<T> items, @Nullable Cursor nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page made of the {@link PageRequest#rows() rows} that were read for {@code request}, in the order of the list.
     *
     * @param position the values that the list is ordered by, for the row that ends a page
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, Cursor> position) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, request.limit());
        return new Page<>(items, position.apply(items.getLast()));
    }

    /** The same page with each item turned into something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), nextCursor);
    }
}
