package dev.plaza.contracts.auth;

/** Somebody has an account: the start of their life in every service. */
public record UserRegistered(Account account, String firstName, String lastName) {}
