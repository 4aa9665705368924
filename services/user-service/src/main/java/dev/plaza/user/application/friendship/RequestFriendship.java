package dev.plaza.user.application.friendship;

import dev.plaza.db.Ids;
import dev.plaza.service.idempotency.Idempotency;
import dev.plaza.service.idempotency.IdempotencyKey;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.domain.UserProblem;
import dev.plaza.user.domain.friendship.FriendRequest;
import dev.plaza.user.domain.friendship.Pair;
import dev.plaza.user.domain.friendship.RelationChange;
import dev.plaza.user.domain.profile.SeenProfile;
import dev.plaza.user.domain.profile.SeenProfiles;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Asks another person to be friends. */
@Singleton
public final class RequestFriendship {

    private final Idempotency idempotency;
    private final SeenProfiles profiles;
    private final ChangeRelation relation;

    RequestFriendship(Idempotency idempotency, SeenProfiles profiles, ChangeRelation relation) {
        this.idempotency = idempotency;
        this.profiles = profiles;
        this.relation = relation;
    }

    /**
     * Asks. Who asks again finds the request they made; two who ask each other are friends. The asking person need not
     * have a profile yet, the one asked does.
     *
     * @throws UserProblem.FriendshipWithSelf when the two are one
     * @throws UserProblem.PersonNotFound     when there is nobody of that id whom {@code person} may see
     * @throws UserProblem.AlreadyFriends     when the two are friends
     */
    public Asked request(CurrentPerson person, UUID userId, IdempotencyKey key) {
        Pair pair = Pair.of(person.id(), userId);
        return idempotency.write(person, key, pair, Asked.class, () -> ask(person.id(), userId));
    }

    private Asked ask(UUID person, UUID other) {
        var changed = relation.change(
                () -> profiles.find(person, other)
                        .filter(SeenProfile::isInSight)
                        .orElseThrow(UserProblem.PersonNotFound::new),
                (seen, now) -> seen.relation(Ids.next()).request(new FriendRequest(Ids.next(), person, now)));
        return new Asked(changed.change() instanceof RelationChange.Requested, FriendRequestView.of(changed));
    }

    /**
     * What came of asking.
     *
     * @param isNew whether the request was made just now
     */
    public record Asked(boolean isNew, FriendRequestView request) {}
}
