package dev.plaza.user.domain.friendship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plaza.user.domain.UserProblem;
import dev.plaza.user.domain.friendship.Friendship.Accepted;
import dev.plaza.user.domain.friendship.Friendship.Decline;
import dev.plaza.user.domain.friendship.Friendship.None;
import dev.plaza.user.domain.friendship.Friendship.Pending;
import dev.plaza.user.domain.friendship.RelationChange.Befriended;
import dev.plaza.user.domain.friendship.RelationChange.Blocked;
import dev.plaza.user.domain.friendship.RelationChange.Ended;
import dev.plaza.user.domain.friendship.RelationChange.Requested;
import dev.plaza.user.domain.friendship.RelationChange.Unblocked;
import dev.plaza.user.domain.friendship.RelationChange.Unchanged;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RelationTest {

    private static final UUID ANA = new UUID(0x7000, 1);
    private static final UUID BEN = new UUID(0x7000, 2);
    private static final UUID EVE = new UUID(0x7000, 3);
    private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-20T20:00:00Z");
    private static final Instant NEXT_WEEK = Instant.parse("2026-11-27T20:00:00Z");
    private static final FriendRequest BY_ANA = new FriendRequest(new UUID(0x7001, 1), ANA, MORNING);
    private static final FriendRequest BY_BEN = new FriendRequest(new UUID(0x7001, 2), BEN, EVENING);

    private final Relation strangers = Relation.none(new UUID(0x7002, 1), Pair.of(ANA, BEN));
    private final Relation pending = strangers.request(BY_ANA).relation();
    private final Relation friends = pending.accept(BY_ANA.id(), BEN, EVENING).relation();

    @Test
    void beginsWithARequest() {
        RelationChange change = strangers.request(BY_ANA);

        assertThat(change).isEqualTo(new Requested(pending, BY_ANA));
        assertThat(pending.friendship()).isEqualTo(new Pending(BY_ANA));
        assertThat(pending.version()).isEqualTo(1);
    }

    @Test
    void keepsTheFirstRequestOfWhoAsksTwice() {
        FriendRequest again = new FriendRequest(new UUID(0x7001, 3), ANA, EVENING);

        assertThat(pending.request(again)).isEqualTo(new Unchanged(pending));
    }

    @Test
    void makesFriendsOfTwoWhoAskEachOther() {
        RelationChange change = pending.request(BY_BEN);

        assertThat(change).isInstanceOf(Befriended.class);
        assertThat(change.relation().friendship()).isEqualTo(new Accepted(BY_ANA, EVENING));
        assertThat(change.relation().version()).isEqualTo(2);
    }

    @Test
    void refusesARequestBetweenFriends() {
        assertThatExceptionOfType(UserProblem.AlreadyFriends.class).isThrownBy(() -> friends.request(BY_BEN));
    }

    @Test
    void makesFriendsWhenTheOneAskedAccepts() {
        assertThat(friends.friendship()).isEqualTo(new Accepted(BY_ANA, EVENING));
        assertThat(friends.version()).isEqualTo(2);
    }

    @Test
    void takesARepeatedYesAsSaid() {
        assertThat(friends.accept(BY_ANA.id(), BEN, EVENING.plusSeconds(1))).isEqualTo(new Unchanged(friends));
    }

    @Test
    void refusesTheYesOfWhoeverWasNotAsked() {
        assertNoRequest(() -> pending.accept(BY_ANA.id(), ANA, EVENING));
        assertNoRequest(() -> pending.accept(BY_ANA.id(), EVE, EVENING));
        assertNoRequest(() -> friends.accept(BY_ANA.id(), ANA, EVENING));
        assertNoRequest(() -> friends.accept(BY_ANA.id(), EVE, EVENING));
    }

    @Test
    void refusesAYesToAnotherRequest() {
        assertNoRequest(() -> pending.accept(BY_BEN.id(), BEN, EVENING));
        assertNoRequest(() -> friends.accept(BY_BEN.id(), BEN, EVENING));
    }

    @Test
    void refusesAYesThatComesTooLate() {
        Relation withdrawn = pending.drop(BY_ANA.id(), ANA, NEXT_WEEK).relation();

        assertNoRequest(() -> withdrawn.accept(BY_ANA.id(), BEN, EVENING));
    }

    @Test
    void letsEitherDropARequest() {
        for (UUID person : new UUID[] {ANA, BEN}) {
            RelationChange change = pending.drop(BY_ANA.id(), person, NEXT_WEEK);

            assertThat(change).isEqualTo(new Ended(change.relation(), person));
            assertThat(change.relation().friendship())
                    .isEqualTo(new None(BY_ANA.id(), person.equals(ANA) ? null : new Decline(ANA, NEXT_WEEK)));
            assertThat(change.relation().version()).isEqualTo(2);
        }
    }

    @Test
    void letsWhoeverWasDeclinedWait() {
        Relation declined = pending.drop(BY_ANA.id(), BEN, NEXT_WEEK).relation();

        assertThatExceptionOfType(UserProblem.AskedTooSoon.class)
                .isThrownBy(() -> declined.request(byAna(NEXT_WEEK.minusSeconds(90))))
                .satisfies(tooSoon -> assertThat(tooSoon.waitingTime()).hasSeconds(90));
        assertThat(declined.request(byAna(NEXT_WEEK))).isInstanceOf(Requested.class);
        assertThat(declined.request(BY_BEN)).isInstanceOf(Requested.class);
    }

    @Test
    void remembersANoThroughABlock() {
        Relation unblocked = pending.drop(BY_ANA.id(), BEN, NEXT_WEEK)
                .relation()
                .block(BEN)
                .relation()
                .unblock(BEN)
                .relation();

        assertThatExceptionOfType(UserProblem.AskedTooSoon.class).isThrownBy(() -> unblocked.request(byAna(EVENING)));
    }

    @Test
    void letsWhoeverTookTheirRequestBackAskAtOnce() {
        Relation withdrawn = pending.drop(BY_ANA.id(), ANA, NEXT_WEEK).relation();

        assertThat(withdrawn.request(byAna(EVENING))).isInstanceOf(Requested.class);
    }

    @Test
    void takesARepeatedNoAsSaid() {
        Relation declined = pending.drop(BY_ANA.id(), BEN, NEXT_WEEK).relation();

        assertThat(declined.drop(BY_ANA.id(), BEN, NEXT_WEEK)).isEqualTo(new Unchanged(declined));
        assertThat(declined.drop(BY_ANA.id(), ANA, NEXT_WEEK)).isEqualTo(new Unchanged(declined));
    }

    @Test
    void doesNotLetANoOfYesterdayDropTheRequestOfToday() {
        Relation askedAgain = pending.drop(BY_ANA.id(), ANA, NEXT_WEEK)
                .relation()
                .request(BY_BEN)
                .relation();

        assertNoRequest(() -> askedAgain.drop(BY_ANA.id(), ANA, NEXT_WEEK));
        assertNoRequest(() -> askedAgain.accept(BY_ANA.id(), BEN, EVENING));
    }

    @Test
    void refusesToDropARequestOfOthers() {
        assertNoRequest(() -> pending.drop(BY_ANA.id(), EVE, NEXT_WEEK));
        assertNoRequest(() -> pending.drop(BY_BEN.id(), BEN, NEXT_WEEK));
    }

    @Test
    void refusesToDropWhatBecameAFriendship() {
        assertThatExceptionOfType(UserProblem.AlreadyFriends.class)
                .isThrownBy(() -> friends.drop(BY_ANA.id(), ANA, NEXT_WEEK));
        assertNoRequest(() -> friends.drop(BY_BEN.id(), ANA, NEXT_WEEK));
    }

    @Test
    void letsEitherEndTheFriendship() {
        for (UUID person : new UUID[] {ANA, BEN}) {
            RelationChange change = friends.end(person);

            assertThat(change).isEqualTo(new Ended(change.relation(), person));
            assertThat(change.relation().friendship()).isEqualTo(new None(BY_ANA.id()));
            assertThat(change.relation().version()).isEqualTo(3);
        }
    }

    @Test
    void endsNothingBetweenPeopleWhoAreNotFriends() {
        for (Relation relation :
                new Relation[] {strangers, pending, friends.end(ANA).relation()}) {
            assertThatExceptionOfType(UserProblem.FriendNotFound.class).isThrownBy(() -> relation.end(ANA));
        }
    }

    @Test
    void mayBeginAgainAfterItsEnd() {
        Relation again = friends.end(BEN).relation().request(BY_BEN).relation();

        assertThat(again.friendship()).isEqualTo(new Pending(BY_BEN));
        assertThat(again.id()).isEqualTo(strangers.id());
        assertThat(again.version()).isEqualTo(4);
    }

    @Test
    void tellsWhereEachStands() {
        assertThat(strangers.standingOf(ANA)).isEqualTo(Standing.NONE);
        assertThat(pending.standingOf(ANA)).isEqualTo(Standing.REQUEST_SENT);
        assertThat(pending.standingOf(BEN)).isEqualTo(Standing.REQUEST_RECEIVED);
        assertThat(friends.standingOf(ANA)).isEqualTo(Standing.FRIEND);
        assertThat(friends.standingOf(BEN)).isEqualTo(Standing.FRIEND);
        assertThat(friends.end(ANA).relation().standingOf(BEN)).isEqualTo(Standing.NONE);
    }

    @Test
    void endsWithABlockWhateverItWas() {
        for (Relation relation : new Relation[] {strangers, pending, friends}) {
            Relation blocked = relation.block(BEN).relation();

            assertThat(relation.block(BEN)).isEqualTo(new Blocked(blocked, BEN));
            assertThat(blocked.friendship()).isEqualTo(new None(relation.equals(strangers) ? null : BY_ANA.id()));
            assertThat(blocked.isBlockedBy(BEN)).isTrue();
            assertThat(blocked.isBlockedBy(ANA)).isFalse();
            assertThat(blocked.version()).isEqualTo(relation.version() + 1);
            assertThat(blocked.block(BEN)).isEqualTo(new Unchanged(blocked));
        }
    }

    @Test
    void isUnblockedByWhoBlockedAlone() {
        Relation both = friends.block(ANA).relation().block(BEN).relation();
        Relation byBen = both.unblock(ANA).relation();

        assertThat(both.unblock(ANA)).isEqualTo(new Unblocked(byBen, ANA));
        assertThat(byBen.isBlockedBy(ANA)).isFalse();
        assertThat(byBen.isBlockedBy(BEN)).isTrue();
        assertThat(byBen.unblock(ANA)).isEqualTo(new Unchanged(byBen));
        assertThat(byBen.unblock(BEN).relation().standingOf(ANA)).isEqualTo(Standing.NONE);
        assertThat(byBen.unblock(BEN).relation().version()).isEqualTo(6);
    }

    @Test
    void isBlockedByOneOfThePairOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> friends.block(EVE));
    }

    @Test
    void refusesEverythingElseUnderABlock() {
        Relation blocked = pending.block(ANA).relation();

        assertThatExceptionOfType(UserProblem.PersonNotFound.class).isThrownBy(() -> blocked.request(BY_BEN));
        assertThatExceptionOfType(UserProblem.FriendNotFound.class).isThrownBy(() -> blocked.end(BEN));
        assertNoRequest(() -> blocked.accept(BY_ANA.id(), BEN, EVENING));
    }

    @Test
    void losesItsBlocksTooWhenOneOfThePairIsNoMore() {
        Relation left =
                friends.block(ANA).relation().block(BEN).relation().leave(BEN).relation();

        assertThat(left.isBlocked()).isFalse();
        assertThat(left.leave(BEN)).isEqualTo(new Unchanged(left));
    }

    @Test
    void isBlockedForBothWhoeverBlocked() {
        for (boolean byFirst : new boolean[] {true, false}) {
            Relation blocked = new Relation(strangers.id(), strangers.pair(), new None(null), byFirst, !byFirst, 1);

            assertThat(blocked.standingOf(ANA)).isEqualTo(Standing.BLOCKED);
            assertThat(blocked.standingOf(BEN)).isEqualTo(Standing.BLOCKED);
        }
    }

    private static FriendRequest byAna(Instant at) {
        return new FriendRequest(new UUID(0x7001, 4), ANA, at);
    }

    private static void assertNoRequest(Runnable operation) {
        assertThatExceptionOfType(UserProblem.FriendRequestNotFound.class).isThrownBy(operation::run);
    }
}
