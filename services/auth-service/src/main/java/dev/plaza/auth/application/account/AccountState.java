package dev.plaza.auth.application.account;

import dev.plaza.auth.domain.account.User;
import dev.plaza.contracts.auth.Account;

/** An account as events tell of it. */
public final class AccountState {

    private AccountState() {}

    public static Account of(User account) {
        return new Account(
                account.id(),
                account.username(),
                account.email(),
                account.roles(),
                account.isActive(),
                account.isEmailVerified(),
                account.createdAt());
    }
}
