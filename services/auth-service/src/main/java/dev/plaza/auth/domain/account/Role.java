package dev.plaza.auth.domain.account;

/** The names of the roles that every installation has; others are rows. */
public final class Role {

    /** Held by every account, without a row that says so. */
    public static final String USER = "user";

    public static final String MODERATOR = "moderator";
    public static final String ADMIN = "admin";

    private Role() {}
}
