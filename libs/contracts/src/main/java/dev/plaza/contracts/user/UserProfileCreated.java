package dev.plaza.contracts.user;

/** A person has a profile. */
public record UserProfileCreated(Person person) {}
