package dev.plaza.post.infrastructure.messaging;

import static dev.plaza.post.PostService.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.ExportRequested;
import dev.plaza.contracts.auth.UserErased;
import dev.plaza.contracts.personal.ErasureCompleted;
import dev.plaza.contracts.personal.ExportPartReady;
import dev.plaza.contracts.personal.PersonalDataEvents;
import dev.plaza.db.Ids;
import dev.plaza.events.envelope.Envelope;
import dev.plaza.post.Caller;
import dev.plaza.post.PostService;
import dev.plaza.post.PublishedEvents;
import dev.plaza.testing.Eventually;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is done when a person asks for their data, or to be forgotten. */
class PersonalDataTest {

    private final PostService service = PostService.shared();
    private final Caller ana = service.join("ana");
    private final Caller ben = service.join("ben");
    private final UUID errand = Ids.next();

    @Test
    void erasesAPersonAndSaysSo() {
        String post = ana.publish("public", "Quillwort everywhere");
        ana.patch("/posts/" + post, "{\"content\": \"Quillwort, everywhere\"}");
        ana.publish("{\"content\": \"Quillwort to come\", \"isPublished\": false}");
        String other = ben.publish("public", "Hello");
        String share = ana.post("/posts/" + other + "/shares", "{\"content\": \"Quillwort here, too\"}")
                .text("id");
        ana.post("/posts", "{\"content\": \"Quillwort again\"}", "Idempotency-Key", "k" + Ids.next());

        service.deliver(erased());

        ErasureCompleted answer = PublishedEvents.payload(
                service.published().of(errand, 1).getFirst(), PersonalDataEvents.ERASURE_COMPLETED);
        assertThat(answer.erasureId()).isEqualTo(errand);
        assertThat(answer.service()).isEqualTo("post-service");
        assertThat(ben.read(post).status()).isEqualTo(404);
        assertThat(ben.read(share).status()).isEqualTo(404);
        assertThat(ben.get("/users/" + ana.id() + "/posts").status()).isEqualTo(404);
        assertThat(ben.read(other).body().path("shareCount").asInt()).isZero();
        Eventually.eventually(() -> assertThat(service.database().count("select count(*) from outbox_events"))
                .isZero());
        assertThat(service.database().tablesHolding("Quillwort")).isEmpty();
        assertThat(service.database().tablesHolding(ana.person().username())).isEmpty();
        assertThat(service.published().of(UUID.fromString(post), 3).getLast().type())
                .isEqualTo("post.deleted.v1");
    }

    @Test
    void erasingTwiceIsErasingOnce() {
        String post = ana.publish("public", "Hello");

        service.deliver(erased());
        service.published().of(errand, 1);
        service.deliver(erased());
        service.published().of(errand, 2);

        assertThat(service.published().of(UUID.fromString(post), 2)).hasSize(2);
        assertThat(service.database().count("select count(*) from inbox_failures"))
                .isZero();
    }

    @Test
    void answersWithAllThatIsKept() throws Exception {
        ana.publish("public", "Hello #garden");
        ana.publish("{\"content\": \"soon\", \"isPublished\": false}");
        ben.publish("public", "not Ana's");

        service.deliver(event(AuthEvents.EXPORT_REQUESTED, ana.id(), 1, new ExportRequested(ana.id(), errand)));

        List<ExportPartReady> pieces = service.published().of(errand, 3).stream()
                .map(event -> PublishedEvents.payload(event, PersonalDataEvents.EXPORT_PART_READY))
                .toList();
        assertThat(pieces)
                .extracting(ExportPartReady::name)
                .containsExactlyInAnyOrder("posts.json", "comments.json", "reactions.json");
        JsonNode posts = file(pieces, "posts.json");
        assertThat(posts).hasSize(2);
        assertThat(posts.path(0).path("content").asText()).isEqualTo("Hello #garden");
        assertThat(posts.path(1).path("isPublished").asBoolean()).isFalse();
    }

    private Envelope erased() {
        return event(AuthEvents.USER_ERASED, ana.id(), 9, new UserErased(ana.id(), errand));
    }

    private static JsonNode file(List<ExportPartReady> pieces, String name) throws Exception {
        return new ObjectMapper()
                .readTree(pieces.stream()
                        .filter(piece -> piece.name().equals(name))
                        .map(ExportPartReady::content)
                        .collect(Collectors.joining()));
    }
}
