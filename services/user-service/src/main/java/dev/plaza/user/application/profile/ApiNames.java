package dev.plaza.user.application.profile;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the constants of the domain are named in the API: {@code REQUEST_SENT} as {@code request-sent}. */
final class ApiNames {

    private ApiNames() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable String ofNullable(@Nullable Enum<?> constant) {
        return constant == null ? null : of(constant);
    }
}
