package dev.plaza.contracts.auth;

/** A deactivated account is open again. */
public record UserActivated(Account account) {}
