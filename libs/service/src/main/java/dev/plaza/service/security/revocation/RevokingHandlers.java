package dev.plaza.service.security.revocation;

import dev.plaza.contracts.EventType;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.SessionRevoked;
import dev.plaza.contracts.auth.UserDeactivated;
import dev.plaza.contracts.auth.UserErased;
import dev.plaza.contracts.auth.UserRolesChanged;
import dev.plaza.events.EventHandler;
import dev.plaza.events.ReceivedEvent;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** What other services than auth-service hear of revocations, and do about it. Any order and any number of times will do. */
@Factory
final class RevokingHandlers {

    private final Revocations revocations;

    RevokingHandlers(Revocations revocations) {
        this.revocations = revocations;
    }

    @Singleton
    EventHandler<SessionRevoked> sessionRevoked() {
        return new RevokingHandler<>(AuthEvents.SESSION_REVOKED, event -> {
            SessionRevoked session = event.payload();
            revocations.revokeSession(session.userId(), session.sessionId(), session.tokensExpireAt());
        });
    }

    @Singleton
    EventHandler<UserRolesChanged> rolesChanged() {
        return ofAccount(AuthEvents.USER_ROLES_CHANGED);
    }

    @Singleton
    EventHandler<UserDeactivated> deactivated() {
        return ofAccount(AuthEvents.USER_DEACTIVATED);
    }

    @Singleton
    EventHandler<UserErased> erased() {
        return ofAccount(AuthEvents.USER_ERASED);
    }

    /** The aggregate of each of them is the account, whose version tokens state. */
    private <T> EventHandler<T> ofAccount(EventType<T> type) {
        return new RevokingHandler<>(
                type, event -> revocations.revokeAccount(event.aggregateId(), event.aggregateVersion(), event.time()));
    }

    private record RevokingHandler<T>(EventType<T> type, Consumer<ReceivedEvent<T>> effect) implements EventHandler<T> {

        @Override
        public void handle(ReceivedEvent<T> event) {
            effect.accept(event);
        }

        @Override
        public boolean isRequired() {
            return false;
        }
    }
}
