package dev.plaza.user.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.contracts.user.FriendshipState;
import dev.plaza.contracts.user.Person;
import dev.plaza.contracts.user.Relation;
import dev.plaza.contracts.user.UserEvents;
import dev.plaza.events.envelope.Envelope;
import dev.plaza.user.Caller;
import dev.plaza.user.Caller.Answer;
import dev.plaza.user.PublishedEvents;
import dev.plaza.user.UserService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** However many try at once, a pair or a person has one history: its versions have no gap and the last event tells the row. */
class ConcurrencyTest {

    private final UserService service = UserService.shared();
    private final Caller ana = service.join("ana");
    private final Caller ben = service.join("ben");

    @Test
    void hundredAcceptsHaveOneEffect() {
        String request = ana.ask(ben).text("id");

        List<Answer> answers =
                atOnce(Collections.nCopies(100, () -> ben.post("/friends/requests/" + request + "/accept", "")));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(history())
                .extracting(Envelope::type)
                .containsExactly("friendship.requested.v1", "friendship.accepted.v1");
    }

    @RepeatedTest(5)
    void crossingRequestsEndAsOneFriendship() {
        List<Callable<Answer>> requests = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            requests.add(() -> ana.ask(ben));
            requests.add(() -> ben.ask(ana));
        }

        List<Answer> answers = atOnce(requests);

        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 201, 409);
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201);
        assertThat(history())
                .extracting(Envelope::type)
                .containsExactly("friendship.requested.v1", "friendship.accepted.v1");
    }

    @RepeatedTest(5)
    void acceptDeclineWithdrawAndEndLeaveALegalState() {
        String request = ana.ask(ben).text("id");
        List<Callable<Answer>> answering = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            answering.add(() -> ben.post("/friends/requests/" + request + "/accept", ""));
            answering.add(() -> ben.delete("/friends/requests/" + request));
            answering.add(() -> ana.delete("/friends/requests/" + request));
            answering.add(() -> ana.delete("/friends/" + ben.id()));
            answering.add(() -> ben.delete("/friends/" + ana.id()));
            answering.add(() -> ana.ask(ben));
        }
        Collections.shuffle(answering);

        List<Answer> answers = atOnce(answering);

        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 201, 204, 404, 409, 429);
        history();
    }

    @Test
    void hundredPatchesAreAllKept() {
        List<Callable<Answer>> patches = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String text = "{\"bio\": \"" + i + "\"}";
            String place = "{\"location\": \"" + i + "\"}";
            patches.add(() -> ana.patch("/users/me", text));
            patches.add(() -> ana.patch("/users/me", place));
        }

        assertThat(atOnce(patches)).extracting(Answer::status).containsOnly(200);

        assertThat(ana.get("/users/me").header("ETag")).isEqualTo("\"101\"");
        assertThat(service.published().of(ana.id(), 101))
                .extracting(Envelope::aggregateVersion)
                .containsExactlyElementsOf(versionsUpTo(101));
    }

    @Test
    void twentySettingsAtOnceAmongPatchesEndAsOneOfThem() {
        List<List<String>> settings = twentySettings();
        List<Callable<Answer>> changes = new ArrayList<>();
        for (int i = 0; i < settings.size(); i++) {
            List<String> chosen = settings.get(i);
            String text = "{\"bio\": \"" + i + "\"}";
            changes.add(() -> ana.choosePrivacy(chosen.get(0), chosen.get(1), chosen.get(2), chosen.get(3)));
            changes.add(() -> ana.patch("/users/me", text));
        }

        assertThat(atOnce(changes)).extracting(Answer::status).containsOnly(200);

        Answer kept = ana.get("/users/me/privacy");
        List<Envelope> events = service.published().of(ana.id(), 41);
        assertThat(kept.header("ETag")).isEqualTo("\"41\"");
        assertThat(settings).contains(settingsIn(kept));
        assertThat(events).extracting(Envelope::aggregateVersion).containsExactlyElementsOf(versionsUpTo(41));
        assertThat(events)
                .filteredOn(event -> event.type().equals("user.privacy.updated.v1"))
                .hasSize(20);
        Person told = personIn(events.getLast());
        assertThat(told.profileVisibility().name()).isEqualToIgnoringCase(kept.text("profile"));
        assertThat(told.searchVisibility().name()).isEqualToIgnoringCase(kept.text("search"));
    }

    /** All different, and none of them what holds at first. */
    private static List<List<String>> twentySettings() {
        List<String> visibilities = List.of("public", "friends", "private");
        return IntStream.range(0, 20)
                .mapToObj(i -> List.of(
                        visibilities.get(i % 3),
                        visibilities.get(i / 3 % 3),
                        visibilities.get(i / 9),
                        i % 2 == 0 ? "friends" : "private"))
                .toList();
    }

    private static List<String> settingsIn(Answer answer) {
        return List.of(answer.text("profile"), answer.text("email"), answer.text("phone"), answer.text("search"));
    }

    private static Person personIn(Envelope event) {
        return event.type().equals("user.privacy.updated.v1")
                ? PublishedEvents.payload(event, UserEvents.PRIVACY_UPDATED).person()
                : PublishedEvents.payload(event, UserEvents.PROFILE_UPDATED).person();
    }

    /** The pair's events, once all are there: without a gap, and the last one telling what the row holds. */
    private List<Envelope> history() {
        long version = service.database().count("select version from friendships where " + pair());
        UUID id = UUID.fromString(only("select id::text from friendships where " + pair()));
        String status = only("select status from friendships where " + pair());
        List<Envelope> events = service.published().of(id, (int) version);

        assertThat(events).extracting(Envelope::aggregateVersion).containsExactlyElementsOf(versionsUpTo(version));
        assertThat(friendshipIn(events.getLast()))
                .isEqualTo(FriendshipState.valueOf(status.toUpperCase(java.util.Locale.ROOT)));
        return events;
    }

    private static FriendshipState friendshipIn(Envelope event) {
        Relation relation = switch (event.type()) {
            case "friendship.requested.v1" ->
                PublishedEvents.payload(event, UserEvents.FRIENDSHIP_REQUESTED).relation();
            case "friendship.accepted.v1" ->
                PublishedEvents.payload(event, UserEvents.FRIENDSHIP_ACCEPTED).relation();
            default ->
                PublishedEvents.payload(event, UserEvents.FRIENDSHIP_ENDED).relation();
        };
        return relation.friendship();
    }

    private static List<Long> versionsUpTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private String only(String sql) {
        return String.valueOf(service.database().query(sql).getFirst());
    }

    private String pair() {
        return "'" + ana.id() + "' in (user1_id, user2_id) and '" + ben.id() + "' in (user1_id, user2_id)";
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        } catch (InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
