package dev.plaza.events.replica;

import dev.plaza.contracts.EventType;
import dev.plaza.contracts.user.FriendshipAccepted;
import dev.plaza.contracts.user.FriendshipEnded;
import dev.plaza.contracts.user.FriendshipRequested;
import dev.plaza.contracts.user.Relation;
import dev.plaza.contracts.user.UserBlocked;
import dev.plaza.contracts.user.UserEvents;
import dev.plaza.contracts.user.UserUnblocked;
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
 * The replica {@code relations}, fed by user-service's events alone: one row for a pair, which holds friendship and both
 * blocks. A service has it by {@code plaza.replicas.relations=true} and {@code classpath:db/replicas/relations} among its
 * migrations.
 */
@Factory
@Requires(property = "plaza.replicas.relations", value = "true")
final class RelationReplica {

    private final ReplicaTable table;

    RelationReplica(JdbcOperations jdbc) {
        this.table = new ReplicaTable(
                jdbc,
                "relations",
                List.of(
                        "first_id",
                        "second_id",
                        "friendship",
                        "requested_by",
                        "is_blocked_by_first",
                        "is_blocked_by_second"));
    }

    @Singleton
    EventHandler<FriendshipRequested> requested() {
        return keeping(UserEvents.FRIENDSHIP_REQUESTED, FriendshipRequested::relation);
    }

    @Singleton
    EventHandler<FriendshipAccepted> accepted() {
        return keeping(UserEvents.FRIENDSHIP_ACCEPTED, FriendshipAccepted::relation);
    }

    @Singleton
    EventHandler<FriendshipEnded> ended() {
        return keeping(UserEvents.FRIENDSHIP_ENDED, FriendshipEnded::relation);
    }

    @Singleton
    EventHandler<UserBlocked> blocked() {
        return keeping(UserEvents.USER_BLOCKED, UserBlocked::relation);
    }

    @Singleton
    EventHandler<UserUnblocked> unblocked() {
        return keeping(UserEvents.USER_UNBLOCKED, UserUnblocked::relation);
    }

    private <T> EventHandler<T> keeping(EventType<T> type, Function<T, Relation> relationOf) {
        return new ReplicaHandler<>(type, event -> keep(event, relationOf.apply(event.payload())));
    }

    private void keep(ReceivedEvent<?> event, Relation relation) {
        table.apply(
                relation.id(),
                event.aggregateVersion(),
                Arrays.asList(
                        relation.firstId(),
                        relation.secondId(),
                        relation.friendship().name().toLowerCase(Locale.ROOT),
                        relation.requestedBy(),
                        relation.isBlockedByFirst(),
                        relation.isBlockedBySecond()));
    }
}
