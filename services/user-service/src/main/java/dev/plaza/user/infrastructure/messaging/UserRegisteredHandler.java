package dev.plaza.user.infrastructure.messaging;

import dev.plaza.contracts.EventType;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.UserRegistered;
import dev.plaza.events.EventHandler;
import dev.plaza.events.ReceivedEvent;
import dev.plaza.user.application.profile.OpenProfile;
import dev.plaza.user.domain.profile.Profile;
import jakarta.inject.Singleton;

/** Somebody has an account, so they get a profile. */
@Singleton
final class UserRegisteredHandler implements EventHandler<UserRegistered> {

    private final OpenProfile openProfile;

    UserRegisteredHandler(OpenProfile openProfile) {
        this.openProfile = openProfile;
    }

    @Override
    public EventType<UserRegistered> type() {
        return AuthEvents.USER_REGISTERED;
    }

    @Override
    public void handle(ReceivedEvent<UserRegistered> event) {
        UserRegistered registered = event.payload();
        dev.plaza.contracts.auth.Account account = registered.account();
        openProfile.open(Profile.open(
                account.id(),
                CopiedAccount.of(account, event.aggregateVersion()),
                registered.firstName(),
                registered.lastName(),
                account.createdAt()));
    }
}
