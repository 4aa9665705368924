package dev.plaza.contracts.user;

/** A person shows themselves to others than before. */
public record UserPrivacyUpdated(Person person) {}
