package dev.plaza.post;

import dev.plaza.contracts.auth.Account;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.UserActivated;
import dev.plaza.contracts.auth.UserDeactivated;
import dev.plaza.contracts.auth.UserRegistered;
import dev.plaza.contracts.user.FriendshipAccepted;
import dev.plaza.contracts.user.FriendshipEnded;
import dev.plaza.contracts.user.FriendshipState;
import dev.plaza.contracts.user.Person;
import dev.plaza.contracts.user.Relation;
import dev.plaza.contracts.user.UserBlocked;
import dev.plaza.contracts.user.UserEvents;
import dev.plaza.contracts.user.UserProfileCreated;
import dev.plaza.contracts.user.UserUnblocked;
import dev.plaza.contracts.user.Visibility;
import dev.plaza.db.Ids;
import dev.plaza.events.envelope.Envelope;
import dev.plaza.testing.Eventually;
import dev.plaza.testing.people.TestPerson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * People and what is between them, as auth-service and user-service tell it: by events. Each method returns when the service
 * has heard.
 */
public final class Society {

    private final PostService service;
    private final Map<String, Pair> pairs = new ConcurrentHashMap<>();
    private final Map<UUID, Long> accountVersions = new ConcurrentHashMap<>();

    Society(PostService service) {
        this.service = service;
    }

    /** One whose account and profile are known. */
    public void add(TestPerson person) {
        service.deliver(PostService.event(
                AuthEvents.USER_REGISTERED,
                person.id(),
                1,
                new UserRegistered(account(person, true), person.firstName(), person.lastName())));
        service.deliver(PostService.event(
                UserEvents.PROFILE_CREATED,
                person.id(),
                1,
                new UserProfileCreated(new Person(
                        person.id(),
                        person.firstName(),
                        person.lastName(),
                        person.firstName() + " " + person.lastName(),
                        null,
                        false,
                        Visibility.FRIENDS,
                        Visibility.PUBLIC))));
        accountVersions.put(person.id(), 1L);
        await(
                "select count(*) from accounts a join people p using (id) where id = '%s' and a.version = 1",
                person.id());
    }

    public void deactivate(Caller person) {
        long version = accountVersions.merge(person.id(), 1L, Long::sum);
        service.deliver(PostService.event(
                AuthEvents.USER_DEACTIVATED,
                person.id(),
                version,
                new UserDeactivated(account(person.person(), false))));
        await("select count(*) from accounts where id = '%s' and not is_active", person.id());
    }

    public void activate(Caller person) {
        long version = accountVersions.merge(person.id(), 1L, Long::sum);
        service.deliver(PostService.event(
                AuthEvents.USER_ACTIVATED, person.id(), version, new UserActivated(account(person.person(), true))));
        await("select count(*) from accounts where id = '%s' and is_active", person.id());
    }

    public void befriend(Caller one, Caller other) {
        Pair pair = pair(one, other);
        Relation relation = pair.relation(FriendshipState.ACCEPTED, one.id(), false, false);
        tell(
                pair,
                event -> PostService.event(
                        UserEvents.FRIENDSHIP_ACCEPTED, relation.id(), event, new FriendshipAccepted(relation)));
    }

    public void unfriend(Caller one, Caller other) {
        Pair pair = pair(one, other);
        Relation relation = pair.relation(FriendshipState.NONE, null, false, false);
        tell(
                pair,
                event -> PostService.event(
                        UserEvents.FRIENDSHIP_ENDED, relation.id(), event, new FriendshipEnded(relation, one.id())));
    }

    /** Lets one block the other, which ends what was between them. */
    public void block(Caller one, Caller other) {
        Pair pair = pair(one, other);
        boolean isFirst = pair.firstId().equals(one.id());
        Relation relation = pair.relation(FriendshipState.NONE, null, isFirst, !isFirst);
        tell(
                pair,
                event -> PostService.event(
                        UserEvents.USER_BLOCKED, relation.id(), event, new UserBlocked(relation, one.id())));
    }

    public void unblock(Caller one, Caller other) {
        Pair pair = pair(one, other);
        Relation relation = pair.relation(FriendshipState.NONE, null, false, false);
        tell(
                pair,
                event -> PostService.event(
                        UserEvents.USER_UNBLOCKED, relation.id(), event, new UserUnblocked(relation, one.id())));
    }

    /** The relation of the two as it is told in an event; for events that are told again, or late. */
    public Pair pair(Caller one, Caller other) {
        boolean isInOrder = one.id().toString().compareTo(other.id().toString()) < 0;
        UUID first = isInOrder ? one.id() : other.id();
        UUID second = isInOrder ? other.id() : one.id();
        return pairs.computeIfAbsent(first + " " + second, _ -> new Pair(Ids.next(), first, second, new AtomicLong()));
    }

    private void tell(Pair pair, LongFunction<Envelope> event) {
        long version = pair.nextVersion();
        service.deliver(event.apply(version));
        await("select count(*) from relations where id = '%s' and version >= " + version, pair.id());
    }

    private void await(String count, UUID id) {
        Eventually.until("rows by " + count, () -> service.database().count(count.formatted(id)) == 1);
    }

    private static Account account(TestPerson person, boolean isActive) {
        return new Account(
                person.id(),
                person.username(),
                person.email(),
                List.of("user"),
                isActive,
                false,
                Instant.parse("2026-11-20T10:00:00Z"));
    }

    /** Two people in the order of their ids. */
    public record Pair(UUID id, UUID firstId, UUID secondId, AtomicLong version) {

        long nextVersion() {
            return version.incrementAndGet();
        }

        Relation relation(
                FriendshipState state,
                @Nullable UUID requestedBy,
                boolean isBlockedByFirst,
                boolean isBlockedBySecond) {
            return new Relation(id, firstId, secondId, state, requestedBy, isBlockedByFirst, isBlockedBySecond);
        }
    }
}
