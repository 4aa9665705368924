package dev.plaza.contracts.auth;

/** The person proved that the account's address is theirs. */
public record UserEmailVerified(Account account) {}
