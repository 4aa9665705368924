package dev.plaza.user.infrastructure.messaging;

import dev.plaza.contracts.EventType;
import dev.plaza.contracts.auth.Account;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.ExportRequested;
import dev.plaza.contracts.auth.UserActivated;
import dev.plaza.contracts.auth.UserDeactivated;
import dev.plaza.contracts.auth.UserEmailChanged;
import dev.plaza.contracts.auth.UserEmailVerified;
import dev.plaza.contracts.auth.UserErased;
import dev.plaza.events.EventHandler;
import dev.plaza.events.ReceivedEvent;
import dev.plaza.user.application.personal.ErasePerson;
import dev.plaza.user.application.personal.GatherPerson;
import dev.plaza.user.application.profile.FollowAccount;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import java.util.function.Function;

/** What happens to an account after its registration, in any order and any number of times. */
@Factory
final class AccountHandlers {

    private final FollowAccount account;

    AccountHandlers(FollowAccount account) {
        this.account = account;
    }

    @Singleton
    EventHandler<UserEmailVerified> emailVerified() {
        return following(AuthEvents.USER_EMAIL_VERIFIED, UserEmailVerified::account);
    }

    @Singleton
    EventHandler<UserEmailChanged> emailChanged() {
        return following(AuthEvents.USER_EMAIL_CHANGED, UserEmailChanged::account);
    }

    @Singleton
    EventHandler<UserDeactivated> deactivated() {
        return following(AuthEvents.USER_DEACTIVATED, UserDeactivated::account);
    }

    @Singleton
    EventHandler<UserActivated> activated() {
        return following(AuthEvents.USER_ACTIVATED, UserActivated::account);
    }

    @Singleton
    EventHandler<UserErased> erased(ErasePerson erasePerson) {
        return new Handler<>(
                AuthEvents.USER_ERASED,
                event -> erasePerson.erase(
                        event.payload().userId(), event.payload().erasureId()));
    }

    @Singleton
    EventHandler<ExportRequested> exportRequested(GatherPerson gatherPerson) {
        return new Handler<>(
                AuthEvents.EXPORT_REQUESTED,
                event -> gatherPerson.gather(
                        event.payload().userId(), event.payload().exportId()));
    }

    private <T> EventHandler<T> following(EventType<T> type, Function<T, Account> state) {
        return new Handler<>(type, event -> {
            Account told = state.apply(event.payload());
            account.follow(told.id(), CopiedAccount.of(told, event.aggregateVersion()));
        });
    }

    private record Handler<T>(EventType<T> type, Consumer<ReceivedEvent<T>> effect) implements EventHandler<T> {

        @Override
        public void handle(ReceivedEvent<T> event) {
            effect.accept(event);
        }
    }
}
