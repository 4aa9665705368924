package dev.plaza.service.patch;

import org.jspecify.annotations.Nullable;

/**
 * What a merge patch says of a field that may be empty: nothing, that it becomes empty, or its new value.
 *
 * @param isPresent whether the patch speaks of the field
 * @param value     the new value; null when the field becomes empty, and when the patch does not speak of it
 */
public record Change<T>(boolean isPresent, @Nullable T value) {

    /** The patch does not speak of the field. */
    public static <T> Change<T> none() {
        return new Change<>(false, null);
    }

    /** The field gets that value, or becomes empty. */
    public static <T> Change<T> to(@Nullable T value) {
        return new Change<>(true, value);
    }

    /** What the field holds afterwards, having held {@code current}. */
    public @Nullable T appliedTo(@Nullable T current) {
        return isPresent ? value : current;
    }
}
