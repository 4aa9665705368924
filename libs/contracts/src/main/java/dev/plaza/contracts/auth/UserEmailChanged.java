package dev.plaza.contracts.auth;

/** The account has another address, proved before it was taken over. */
public record UserEmailChanged(Account account, String previousEmail) {}
