package dev.plaza.user.presentation;

import static dev.plaza.contracts.user.FriendshipState.ACCEPTED;
import static dev.plaza.contracts.user.FriendshipState.NONE;
import static dev.plaza.contracts.user.FriendshipState.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.contracts.user.FriendshipState;
import dev.plaza.contracts.user.Relation;
import dev.plaza.contracts.user.UserEvents;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.events.envelope.Envelope;
import dev.plaza.user.Caller;
import dev.plaza.user.Caller.Answer;
import dev.plaza.user.PublishedEvents;
import dev.plaza.user.UserService;
import dev.plaza.user.domain.friendship.Friendship;
import dev.plaza.user.domain.friendship.Pair;
import dev.plaza.user.domain.friendship.Relations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Whatever crosses a block, each change is lawful after the one before, and who replays them arrives at the row. */
class CrossingBlocksTest {

    private final UserService service = UserService.shared();
    private final Caller ana = service.join("ana");
    private final Caller ben = service.join("ben");
    private final Pair pair = Pair.of(ana.id(), ben.id());

    @Test
    void hundredBlocksAreOne() {
        List<Answer> answers = atOnce(Collections.nCopies(100, () -> ana.block(ben)));

        assertThat(answers).extracting(Answer::status).containsOnly(204);
        assertThat(history()).extracting(Envelope::type).containsExactly("user.blocked.v1");
    }

    @RepeatedTest(5)
    void ofTwoWhoBlockEachOtherTheFirstIsHidden() {
        List<Callable<Answer>> blocks = new ArrayList<>(Collections.nCopies(10, () -> ana.block(ben)));
        blocks.addAll(Collections.nCopies(10, () -> ben.block(ana)));

        List<Answer> answers = atOnce(blocks);

        int anas = answers.getFirst().status();
        assertThat(anas).isIn(204, 404);
        assertThat(answers.subList(0, 10)).extracting(Answer::status).containsOnly(anas);
        assertThat(answers.subList(10, 20)).extracting(Answer::status).containsOnly(anas == 204 ? 404 : 204);
        assertThat(history()).extracting(Envelope::type).containsExactly("user.blocked.v1");
    }

    @RepeatedTest(3)
    void blocksThatAreMadeAndTakenBackAtOnceAreAllAnswered() {
        List<Callable<Answer>> calls = new ArrayList<>(Collections.nCopies(20, () -> ana.block(ben)));
        calls.addAll(Collections.nCopies(20, () -> ana.unblock(ben)));
        Collections.shuffle(calls);

        assertThat(atOnce(calls)).extracting(Answer::status).containsOnly(204);
        history();
    }

    @RepeatedTest(3)
    void hundredOfEverythingLeaveALegalState() {
        String request = ana.ask(ben).text("id");
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            calls.add(() -> ben.post("/friends/requests/" + request + "/accept", ""));
            calls.add(() -> ben.delete("/friends/requests/" + request));
            calls.add(() -> ana.delete("/friends/" + ben.id()));
            calls.add(() -> ben.delete("/friends/" + ana.id()));
            calls.add(() -> ana.ask(ben));
            calls.add(() -> ben.ask(ana));
            calls.add(() -> ana.block(ben));
            calls.add(() -> ben.block(ana));
            calls.add(() -> ana.unblock(ben));
            calls.add(() -> ben.unblock(ana));
        }
        Collections.shuffle(calls);

        List<Answer> answers = atOnce(calls);

        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 201, 204, 404, 409, 429);
        history();
    }

    /** The pair's events, once all are there: without a gap, each lawful, and together telling what the row holds. */
    private List<Envelope> history() {
        var row = service.bean(Transactions.class)
                .read(
                        Identity.system("test"),
                        () -> service.bean(Relations.class).find(pair).orElseThrow());
        List<Envelope> events = service.published().of(row.id(), (int) row.version());
        assertThat(events)
                .extracting(Envelope::aggregateVersion)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, row.version()).boxed().toList());
        List<Relation> states = Stream.concat(
                        Stream.of(new Relation(row.id(), pair.first(), pair.second(), NONE, null, false, false)),
                        events.stream().map(CrossingBlocksTest::relationIn))
                .toList();
        for (int i = 0; i < events.size(); i++) {
            assertThat(isLawful(states.get(i), events.get(i), states.get(i + 1)))
                    .as("%s from %s to %s", events.get(i).type(), states.get(i), states.get(i + 1))
                    .isTrue();
        }
        Relation replica = replica(events);
        assertThat(replica.friendship()).isEqualTo(stateOf(row.friendship()));
        assertThat(replica.isBlockedByFirst()).isEqualTo(row.isBlockedByFirst());
        assertThat(replica.isBlockedBySecond()).isEqualTo(row.isBlockedBySecond());
        return events;
    }

    /** What a service keeps that hears the events in any order. */
    private static Relation replica(List<Envelope> events) {
        List<Envelope> heard = new ArrayList<>(events);
        Collections.shuffle(heard);
        Envelope kept = heard.getFirst();
        for (Envelope event : heard) {
            kept = event.aggregateVersion() > kept.aggregateVersion() ? event : kept;
        }
        return relationIn(kept);
    }

    private static boolean isLawful(Relation before, Envelope event, Relation after) {
        boolean isBlocked = before.isBlockedByFirst() || before.isBlockedBySecond();
        int blocks = blocks(after) - blocks(before);
        boolean isStep = switch (event.type()) {
            case "friendship.requested.v1" ->
                !isBlocked && before.friendship() == NONE && after.friendship() == PENDING && blocks == 0;
            case "friendship.accepted.v1" ->
                before.friendship() == PENDING && after.friendship() == ACCEPTED && blocks == 0;
            case "friendship.ended.v1" -> before.friendship() != NONE && after.friendship() == NONE && blocks == 0;
            case "user.blocked.v1" -> blocks == 1;
            case "user.unblocked.v1" -> blocks == -1 && before.friendship() == NONE;
            default -> false;
        };
        return isStep && (blocks(after) == 0 || after.friendship() == NONE);
    }

    private static int blocks(Relation relation) {
        return (relation.isBlockedByFirst() ? 1 : 0) + (relation.isBlockedBySecond() ? 1 : 0);
    }

    private static Relation relationIn(Envelope event) {
        return switch (event.type()) {
            case "friendship.requested.v1" ->
                PublishedEvents.payload(event, UserEvents.FRIENDSHIP_REQUESTED).relation();
            case "friendship.accepted.v1" ->
                PublishedEvents.payload(event, UserEvents.FRIENDSHIP_ACCEPTED).relation();
            case "friendship.ended.v1" ->
                PublishedEvents.payload(event, UserEvents.FRIENDSHIP_ENDED).relation();
            case "user.blocked.v1" ->
                PublishedEvents.payload(event, UserEvents.USER_BLOCKED).relation();
            case "user.unblocked.v1" ->
                PublishedEvents.payload(event, UserEvents.USER_UNBLOCKED).relation();
            default -> throw new IllegalStateException("an event about a pair: " + event.type());
        };
    }

    private static FriendshipState stateOf(Friendship friendship) {
        return switch (friendship) {
            case Friendship.None _ -> NONE;
            case Friendship.Pending _ -> PENDING;
            case Friendship.Accepted _ -> ACCEPTED;
        };
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        } catch (InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
