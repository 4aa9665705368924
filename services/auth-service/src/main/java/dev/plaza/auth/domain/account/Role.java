package dev.plaza.auth.domain.account;

import java.util.List;

/** What an account may do beyond its own things. */
public final class Role {

    /** Held by every account. */
    public static final String USER = "user";

    private Role() {}

    /** The roles of {@code account}: the one place that knows them. */
    public static List<String> of(User account) {
        return List.of(USER);
    }
}
