package dev.plaza.user.infrastructure.messaging;

import static dev.plaza.testing.Eventually.eventually;
import static dev.plaza.testing.people.PersonMaker.aPerson;
import static dev.plaza.user.UserService.event;
import static dev.plaza.user.UserService.registered;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plaza.contracts.auth.Account;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.ExportRequested;
import dev.plaza.contracts.auth.UserEmailVerified;
import dev.plaza.contracts.auth.UserErased;
import dev.plaza.contracts.personal.ErasureCompleted;
import dev.plaza.contracts.personal.ExportPartReady;
import dev.plaza.contracts.personal.PersonalDataEvents;
import dev.plaza.contracts.user.FriendshipEnded;
import dev.plaza.contracts.user.UserEvents;
import dev.plaza.db.Ids;
import dev.plaza.events.envelope.Envelope;
import dev.plaza.testing.people.TestPerson;
import dev.plaza.user.Caller;
import dev.plaza.user.PublishedEvents;
import dev.plaza.user.UserService;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is done when a person asks for their data, or to be forgotten. */
class PersonalDataTest {

    private final UserService service = UserService.shared();
    private final TestPerson ana = aPerson().named("ana").make();
    private final UUID errand = Ids.next();

    @Test
    void erasesAPersonAndSaysSo() {
        Caller caller = service.join(ana);
        Caller ben = service.join("ben");
        Caller cem = service.join("cem");
        caller.befriend(ben);
        ben.delete("/friends/recommendations/" + ana.id());
        caller.delete("/friends/recommendations/" + cem.id());
        caller.post("/friends/requests", "{\"userId\": \"" + cem.id() + "\"}", "Idempotency-Key", "k" + Ids.next());

        service.deliver(erased());

        ErasureCompleted answer = PublishedEvents.payload(
                service.published().of(errand, 1).getFirst(), PersonalDataEvents.ERASURE_COMPLETED);
        assertThat(answer.erasureId()).isEqualTo(errand);
        assertThat(answer.service()).isEqualTo("user-service");
        assertThat(ben.get("/users/" + ana.id()).status()).isEqualTo(404);
        assertThat(ben.get("/users/" + ben.id() + "/friends").body().path("items"))
                .isEmpty();
        assertThat(ben.get("/users/" + ben.id()).body().path("friendCount").asInt())
                .isZero();
        assertThat(cem.get("/friends/requests?direction=incoming").body().path("items"))
                .isEmpty();
        assertThat(service.database()
                        .count("select count(*) from dismissed_recommendations where '" + ana.id()
                                + "' in (user_id, dismissed_id)"))
                .isZero();
        eventually(() -> assertThat(service.database().count("select count(*) from outbox_events"))
                .isZero());
        assertThat(service.database().tablesHolding(ana.username())).isEmpty();
        assertThat(service.database().tablesHolding(ana.email())).isEmpty();
    }

    @Test
    void tellsThatEachFriendshipEnded() {
        Caller caller = service.join(ana);
        Caller ben = service.join("ben");
        caller.befriend(ben);
        UUID relation = UUID.fromString(Objects.requireNonNull(service.database()
                .query("select id from friendships where '" + ana.id() + "' in (user1_id, user2_id)")
                .getFirst()));

        service.deliver(erased());

        FriendshipEnded ended =
                PublishedEvents.payload(service.published().of(relation, 3).getLast(), UserEvents.FRIENDSHIP_ENDED);
        assertThat(ended.endedBy()).isEqualTo(ana.id());
    }

    @Test
    void tellsThatBlocksAreOverWhoeverBlocked() {
        Caller caller = service.join(ana);
        Caller ben = service.join("ben");
        Caller cem = service.join("cem");
        caller.block(ben);
        cem.block(caller);

        service.deliver(erased());

        service.published().of(errand, 1);
        String withAna = " from friendships where '" + ana.id() + "' in (user1_id, user2_id)";
        assertThat(service.database().query("select id" + withAna))
                .hasSize(2)
                .allSatisfy(relation -> assertThat(
                                service.published().of(UUID.fromString(Objects.requireNonNull(relation)), 2))
                        .extracting(Envelope::type)
                        .containsExactly("user.blocked.v1", "user.unblocked.v1"));
        assertThat(service.database()
                        .count("select count(*)" + withAna + " and (is_blocked_by_user1 or is_blocked_by_user2)"))
                .isZero();
        assertThat(cem.get("/blocks").body().path("items")).isEmpty();
    }

    @Test
    void nothingThatComesLateBringsThemBack() {
        service.deliver(erased());
        service.published().of(errand, 1);

        service.deliver(registered(ana, 1));
        service.deliver(event(
                AuthEvents.USER_EMAIL_VERIFIED,
                ana.id(),
                2,
                new UserEmailVerified(new Account(
                        ana.id(), ana.username(), ana.email(), List.of("user"), true, true, Instant.EPOCH))));
        service.deliver(erased());

        service.published().of(errand, 2);
        assertThat(service.hasProfile(ana.id())).isFalse();
        assertThat(service.database().tablesHolding(ana.username())).isEmpty();
        assertThat(service.database().count("select count(*) from inbox_failures"))
                .isZero();
    }

    @Test
    void forgetsTooWhatWasHeardOfSomebodyWhoseRegistrationNeverCame() {
        service.deliver(event(
                AuthEvents.USER_EMAIL_VERIFIED,
                ana.id(),
                2,
                new UserEmailVerified(new Account(
                        ana.id(), ana.username(), ana.email(), List.of("user"), true, true, Instant.EPOCH))));

        service.deliver(erased());

        service.published().of(errand, 1);
        assertThat(service.database().tablesHolding(ana.username())).isEmpty();
    }

    @Test
    void answersWithAllThatIsKept() throws Exception {
        Caller caller = service.join(ana);
        Caller ben = service.join("ben");
        caller.patch("/users/me", "{\"bio\": \"Walks a lot.\"}");
        caller.befriend(ben);
        Caller cem = service.join("cem");
        caller.delete("/friends/recommendations/" + cem.id());

        service.deliver(event(AuthEvents.EXPORT_REQUESTED, ana.id(), 1, new ExportRequested(ana.id(), errand)));

        List<ExportPartReady> pieces = service.published().of(errand, 3).stream()
                .map(event -> PublishedEvents.payload(event, PersonalDataEvents.EXPORT_PART_READY))
                .toList();
        assertThat(pieces)
                .extracting(ExportPartReady::name)
                .containsExactlyInAnyOrder("profile.json", "relations.json", "dismissed-recommendations.json");
        JsonNode profile = file(pieces, "profile.json").path(0);
        assertThat(profile.path("details").path("bio").asText()).isEqualTo("Walks a lot.");
        assertThat(profile.path("account").path("email").asText()).isEqualTo(ana.email());
        JsonNode friend = file(pieces, "relations.json").path(0);
        assertThat(friend.path("username").asText()).isEqualTo(ben.person().username());
        assertThat(friend.path("standing").asText()).isEqualTo("FRIEND");
        assertThat(friend.toString()).doesNotContain(ben.person().email());
        assertThat(file(pieces, "dismissed-recommendations.json").path(0).asText())
                .isEqualTo(cem.id().toString());
    }

    @Test
    void tellsWhomAPersonBlocksAndNotWhoBlocksThem() throws Exception {
        Caller caller = service.join(ana);
        Caller ben = service.join("ben");
        Caller cem = service.join("cem");
        caller.block(ben);
        cem.block(caller);

        service.deliver(event(AuthEvents.EXPORT_REQUESTED, ana.id(), 1, new ExportRequested(ana.id(), errand)));

        List<ExportPartReady> pieces = service.published().of(errand, 3).stream()
                .map(event -> PublishedEvents.payload(event, PersonalDataEvents.EXPORT_PART_READY))
                .toList();
        JsonNode relations = file(pieces, "relations.json");
        assertThat(relations).hasSize(1);
        assertThat(relations.path(0).path("userId").asText()).isEqualTo(ben.id().toString());
        assertThat(relations.path(0).path("standing").asText()).isEqualTo("BLOCKED");
    }

    @Test
    void answersTooWhereNothingIsKept() {
        service.deliver(event(AuthEvents.EXPORT_REQUESTED, ana.id(), 1, new ExportRequested(ana.id(), errand)));

        assertThat(service.published().of(errand, 3)).hasSize(3);
    }

    private Envelope erased() {
        return event(AuthEvents.USER_ERASED, ana.id(), 9, new UserErased(ana.id(), errand));
    }

    private static JsonNode file(List<ExportPartReady> pieces, String name) throws Exception {
        return new ObjectMapper()
                .readTree(pieces.stream()
                        .filter(piece -> piece.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .content());
    }
}
