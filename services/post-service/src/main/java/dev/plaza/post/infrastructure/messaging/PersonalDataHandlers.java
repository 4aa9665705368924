package dev.plaza.post.infrastructure.messaging;

import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.ExportRequested;
import dev.plaza.contracts.auth.UserErased;
import dev.plaza.events.EventHandler;
import dev.plaza.post.application.personal.ErasePerson;
import dev.plaza.post.application.personal.GatherPerson;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What is done when a person asks for their data, or to be forgotten. */
@Factory
final class PersonalDataHandlers {

    @Singleton
    EventHandler<UserErased> erased(ErasePerson erasePerson) {
        return new Handler<>(AuthEvents.USER_ERASED, event -> erasePerson.erase(event.userId(), event.erasureId()));
    }

    @Singleton
    EventHandler<ExportRequested> exportRequested(GatherPerson gatherPerson) {
        return new Handler<>(
                AuthEvents.EXPORT_REQUESTED, event -> gatherPerson.gather(event.userId(), event.exportId()));
    }
}
