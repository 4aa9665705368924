package dev.plaza.events.replica;

import dev.plaza.contracts.Catalogue;
import dev.plaza.contracts.EventType;
import dev.plaza.contracts.auth.Account;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.UserActivated;
import dev.plaza.contracts.auth.UserDeactivated;
import dev.plaza.contracts.auth.UserEmailChanged;
import dev.plaza.contracts.auth.UserErased;
import dev.plaza.contracts.auth.UserRegistered;
import dev.plaza.contracts.auth.UserRolesChanged;
import dev.plaza.contracts.user.FriendshipAccepted;
import dev.plaza.contracts.user.FriendshipEnded;
import dev.plaza.contracts.user.FriendshipRequested;
import dev.plaza.contracts.user.FriendshipState;
import dev.plaza.contracts.user.Person;
import dev.plaza.contracts.user.Relation;
import dev.plaza.contracts.user.UserBlocked;
import dev.plaza.contracts.user.UserEvents;
import dev.plaza.contracts.user.UserPrivacyUpdated;
import dev.plaza.contracts.user.UserProfileCreated;
import dev.plaza.contracts.user.UserProfileUpdated;
import dev.plaza.contracts.user.UserUnblocked;
import dev.plaza.contracts.user.Visibility;
import dev.plaza.db.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What happens to accounts, people and pairs in their lives, in the order in which it happens. */
final class Lives {

    static final String CHRONICLE = "chronicle-service";

    /** The platform's types that feed replicas, as they will be when one more service consumes them. */
    static final Catalogue CATALOGUE = new Catalogue(Stream.of(
                    AuthEvents.USER_REGISTERED,
                    AuthEvents.USER_EMAIL_CHANGED,
                    AuthEvents.USER_ROLES_CHANGED,
                    AuthEvents.USER_DEACTIVATED,
                    AuthEvents.USER_ACTIVATED,
                    AuthEvents.USER_ERASED,
                    UserEvents.PROFILE_CREATED,
                    UserEvents.PROFILE_UPDATED,
                    UserEvents.PRIVACY_UPDATED,
                    UserEvents.FRIENDSHIP_REQUESTED,
                    UserEvents.FRIENDSHIP_ACCEPTED,
                    UserEvents.FRIENDSHIP_ENDED,
                    UserEvents.USER_BLOCKED,
                    UserEvents.USER_UNBLOCKED)
            .<EventType<?>>map(Lives::forChronicle)
            .toList());

    /** The least of all ids, so that it is the first of every pair. */
    private static final UUID FIRST = new UUID(0, 1);

    private Lives() {}

    /** One event of a life. */
    record Step<T>(EventType<T> type, UUID id, long version, T payload) {}

    /** Ends as version 5 with the address {@code new@x} and two roles. */
    static List<Step<?>> ofAnAccount(UUID id) {
        return List.of(
                new Step<>(AuthEvents.USER_REGISTERED, id, 1, new UserRegistered(account(id, "old@x"), "Ana", "B")),
                new Step<>(AuthEvents.USER_EMAIL_CHANGED, id, 2, new UserEmailChanged(account(id, "new@x"), "old@x")),
                new Step<>(
                        AuthEvents.USER_DEACTIVATED, id, 3, new UserDeactivated(account(id, "new@x", false, "user"))),
                new Step<>(AuthEvents.USER_ACTIVATED, id, 4, new UserActivated(account(id, "new@x"))),
                new Step<>(
                        AuthEvents.USER_ROLES_CHANGED,
                        id,
                        5,
                        new UserRolesChanged(account(id, "new@x", true, "user", "admin"))));
    }

    /** Ends erased by version 3, though newer states exist. */
    static List<Step<?>> ofAnErasedPerson(UUID id) {
        return List.of(
                new Step<>(AuthEvents.USER_REGISTERED, id, 1, new UserRegistered(account(id, "old@x"), "Bo", "B")),
                new Step<>(UserEvents.PROFILE_CREATED, id, 1, new UserProfileCreated(person(id, "Bo"))),
                new Step<>(AuthEvents.USER_EMAIL_CHANGED, id, 2, new UserEmailChanged(account(id, "new@x"), "old@x")),
                new Step<>(AuthEvents.USER_ERASED, id, 3, new UserErased(id, Ids.next())),
                new Step<>(AuthEvents.USER_ROLES_CHANGED, id, 9, new UserRolesChanged(account(id, "new@x"))),
                new Step<>(UserEvents.PROFILE_UPDATED, id, 12, new UserProfileUpdated(person(id, "Bob"), List.of())));
    }

    /** Ends as version 3, named Cyd and hidden. */
    static List<Step<?>> ofAPerson(UUID id) {
        Person hidden = new Person(id, "Cyd", "D", "Cyd D", null, true, Visibility.FRIENDS, Visibility.PRIVATE);
        return List.of(
                new Step<>(UserEvents.PROFILE_CREATED, id, 1, new UserProfileCreated(person(id, "Cy"))),
                new Step<>(
                        UserEvents.PROFILE_UPDATED, id, 2, new UserProfileUpdated(person(id, "Cyd"), List.of("name"))),
                new Step<>(UserEvents.PRIVACY_UPDATED, id, 3, new UserPrivacyUpdated(hidden)));
    }

    /** Ends as version 5 with nothing between the two. */
    static List<Step<?>> ofAPair(UUID id) {
        UUID second = Ids.next();
        Relation none = new Relation(id, FIRST, second, FriendshipState.NONE, null, false, false);
        Relation blocked = new Relation(id, FIRST, second, FriendshipState.NONE, null, true, false);
        Relation pending = new Relation(id, FIRST, second, FriendshipState.PENDING, FIRST, false, false);
        Relation friends = new Relation(id, FIRST, second, FriendshipState.ACCEPTED, FIRST, false, false);
        return List.of(
                new Step<>(UserEvents.FRIENDSHIP_REQUESTED, id, 1, new FriendshipRequested(pending, Ids.next())),
                new Step<>(UserEvents.FRIENDSHIP_ACCEPTED, id, 2, new FriendshipAccepted(friends)),
                new Step<>(UserEvents.FRIENDSHIP_ENDED, id, 3, new FriendshipEnded(none, FIRST)),
                new Step<>(UserEvents.USER_BLOCKED, id, 4, new UserBlocked(blocked, FIRST)),
                new Step<>(UserEvents.USER_UNBLOCKED, id, 5, new UserUnblocked(none, FIRST)));
    }

    private static Account account(UUID id, String email) {
        return account(id, email, true, "user");
    }

    private static Account account(UUID id, String email, boolean isActive, String... roles) {
        return new Account(id, "ana", email, List.of(roles), isActive, true, Instant.EPOCH);
    }

    private static Person person(UUID id, String firstName) {
        return new Person(id, firstName, "D", firstName + " D", null, false, Visibility.PUBLIC, Visibility.PUBLIC);
    }

    private static <T> EventType<T> forChronicle(EventType<T> type) {
        return new EventType<>(type.name(), type.publishers(), type.payload(), type.lane(), Set.of(CHRONICLE));
    }
}
