package dev.plaza.events.replica;

import dev.plaza.contracts.EventType;
import dev.plaza.contracts.auth.Account;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.UserActivated;
import dev.plaza.contracts.auth.UserDeactivated;
import dev.plaza.contracts.auth.UserEmailChanged;
import dev.plaza.contracts.auth.UserErased;
import dev.plaza.contracts.auth.UserRegistered;
import dev.plaza.contracts.auth.UserRolesChanged;
import dev.plaza.events.EventHandler;
import dev.plaza.events.ReceivedEvent;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The replica {@code accounts}, fed by auth-service's events alone. A service has it by
 * {@code plaza.replicas.accounts=true} and {@code classpath:db/replicas/accounts} among its migrations; e-mail addresses
 * are copied only where {@code plaza.replicas.accounts-email=true} too.
 */
@Factory
@Requires(property = "plaza.replicas.accounts", value = "true")
final class AccountReplica {

    private final ReplicaTable table;
    private final boolean hasEmail;

    AccountReplica(
            JdbcOperations jdbc,
            @Property(name = "plaza.replicas.accounts-email", defaultValue = "false") boolean hasEmail) {
        this.table = new ReplicaTable(jdbc, "accounts", List.of("username", "email", "roles", "is_active"));
        this.hasEmail = hasEmail;
    }

    @Singleton
    EventHandler<UserRegistered> registered() {
        return keeping(AuthEvents.USER_REGISTERED, UserRegistered::account);
    }

    @Singleton
    EventHandler<UserEmailChanged> emailChanged() {
        return keeping(AuthEvents.USER_EMAIL_CHANGED, UserEmailChanged::account);
    }

    @Singleton
    EventHandler<UserRolesChanged> rolesChanged() {
        return keeping(AuthEvents.USER_ROLES_CHANGED, UserRolesChanged::account);
    }

    @Singleton
    EventHandler<UserDeactivated> deactivated() {
        return keeping(AuthEvents.USER_DEACTIVATED, UserDeactivated::account);
    }

    @Singleton
    EventHandler<UserActivated> activated() {
        return keeping(AuthEvents.USER_ACTIVATED, UserActivated::account);
    }

    @Singleton
    EventHandler<UserErased> erased() {
        return new ReplicaHandler<>(
                AuthEvents.USER_ERASED,
                event -> table.erase(event.payload().userId(), event.aggregateVersion(), event.time()));
    }

    private <T> EventHandler<T> keeping(EventType<T> type, Function<T, Account> accountOf) {
        return new ReplicaHandler<>(type, event -> keep(event, accountOf.apply(event.payload())));
    }

    private void keep(ReceivedEvent<?> event, Account account) {
        table.apply(
                account.id(),
                event.aggregateVersion(),
                Arrays.asList(
                        account.username(), hasEmail ? account.email() : null, account.roles(), account.isActive()));
    }
}
