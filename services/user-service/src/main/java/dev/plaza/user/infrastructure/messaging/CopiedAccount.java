package dev.plaza.user.infrastructure.messaging;

import dev.plaza.user.domain.profile.Account;

/** What is kept here of an account that an event tells of. */
final class CopiedAccount {

    private CopiedAccount() {}

    static Account of(dev.plaza.contracts.auth.Account told, long version) {
        return new Account(told.username(), told.email(), told.isEmailVerified(), told.isActive(), version);
    }
}
