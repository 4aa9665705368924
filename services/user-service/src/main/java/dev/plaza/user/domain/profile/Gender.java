package dev.plaza.user.domain.profile;

/** What a person may say of their gender. */
public enum Gender {
    MALE,
    FEMALE,
    OTHER
}
