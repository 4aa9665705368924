package dev.plaza.contracts.auth;

/** The account was closed for the time being: its person is invisible and cannot act. */
public record UserDeactivated(Account account) {}
