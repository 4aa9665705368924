package dev.plaza.post.infrastructure.messaging;

import dev.plaza.contracts.auth.Account;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.UserActivated;
import dev.plaza.contracts.auth.UserDeactivated;
import dev.plaza.events.EventHandler;
import dev.plaza.events.ReceivedEvent;
import dev.plaza.post.application.counts.CountPerson;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What counts follow from, in any order and any number of times. */
@Factory
final class CountHandlers {

    @Singleton
    EventHandler<UserDeactivated> leftOutOfCounts(CountPerson people) {
        return new VersionedHandler<>(
                AuthEvents.USER_DEACTIVATED,
                event -> follow(people, event, event.payload().account()));
    }

    @Singleton
    EventHandler<UserActivated> backInCounts(CountPerson people) {
        return new VersionedHandler<>(
                AuthEvents.USER_ACTIVATED,
                event -> follow(people, event, event.payload().account()));
    }

    private static void follow(CountPerson people, ReceivedEvent<?> event, Account account) {
        people.follow(account.id(), event.aggregateVersion(), account.isActive());
    }
}
