package dev.plaza.user.infrastructure.persistence;

import java.util.Locale;

/** How the constants of the domain are written in columns: in lower case. */
final class Constants {

    private Constants() {}

    static String write(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E read(Class<E> type, String column) {
        return Enum.valueOf(type, column.toUpperCase(Locale.ROOT));
    }
}
