package dev.plaza.contracts.auth;

/** The account holds other roles; tokens that state the old ones are refused from now on. */
public record UserRolesChanged(Account account) {}
