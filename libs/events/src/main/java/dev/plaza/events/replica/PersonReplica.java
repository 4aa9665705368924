package dev.plaza.events.replica;

import dev.plaza.contracts.EventType;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.UserErased;
import dev.plaza.contracts.user.Person;
import dev.plaza.contracts.user.UserEvents;
import dev.plaza.contracts.user.UserPrivacyUpdated;
import dev.plaza.contracts.user.UserProfileCreated;
import dev.plaza.contracts.user.UserProfileUpdated;
import dev.plaza.events.EventHandler;
import dev.plaza.events.ReceivedEvent;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The replica {@code people}, fed by user-service's events and emptied by the erasure of an account. A service has it by
 * {@code plaza.replicas.people=true} and {@code classpath:db/replicas/people} among its migrations.
 */
@Factory
@Requires(property = "plaza.replicas.people", value = "true")
final class PersonReplica {

    private final ReplicaTable table;

    PersonReplica(JdbcOperations jdbc) {
        this.table = new ReplicaTable(
                jdbc,
                "people",
                List.of(
                        "first_name",
                        "last_name",
                        "display_name",
                        "avatar_url",
                        "is_verified",
                        "profile_visibility",
                        "search_visibility"));
    }

    @Singleton
    EventHandler<UserProfileCreated> created() {
        return keeping(UserEvents.PROFILE_CREATED, UserProfileCreated::person);
    }

    @Singleton
    EventHandler<UserProfileUpdated> updated() {
        return keeping(UserEvents.PROFILE_UPDATED, UserProfileUpdated::person);
    }

    @Singleton
    EventHandler<UserPrivacyUpdated> privacyUpdated() {
        return keeping(UserEvents.PRIVACY_UPDATED, UserPrivacyUpdated::person);
    }

    @Singleton
    EventHandler<UserErased> personErased() {
        return new ReplicaHandler<>(
                AuthEvents.USER_ERASED,
                event -> table.erase(event.payload().userId(), event.aggregateVersion(), event.time()));
    }

    private <T> EventHandler<T> keeping(EventType<T> type, Function<T, Person> personOf) {
        return new ReplicaHandler<>(type, event -> keep(event, personOf.apply(event.payload())));
    }

    private void keep(ReceivedEvent<?> event, Person person) {
        table.apply(
                person.id(),
                event.aggregateVersion(),
                Arrays.asList(
                        person.firstName(),
                        person.lastName(),
                        person.displayName(),
                        person.avatarUrl(),
                        person.isVerified(),
                        person.profileVisibility().name().toLowerCase(Locale.ROOT),
                        person.searchVisibility().name().toLowerCase(Locale.ROOT)));
    }
}
