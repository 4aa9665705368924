package dev.plaza.user.domain.profile;

/** Who may see something of a person's. */
public enum Visibility {
    PUBLIC,
    FRIENDS,
    PRIVATE
}
