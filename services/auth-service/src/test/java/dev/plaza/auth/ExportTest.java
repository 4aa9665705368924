package dev.plaza.auth;

import static dev.plaza.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plaza.auth.AuthClient.Answer;
import dev.plaza.auth.application.export.ReceivePiece;
import dev.plaza.auth.domain.export.Export;
import dev.plaza.auth.domain.export.Piece;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Somebody wants all their data. */
class ExportTest {

    private static final String POST_SERVICE = "post-service";
    private static final String USER_SERVICE = "user-service";

    private final TestAuthService service = TestAuthService.shared();
    private final TestDatabase database = service.database();
    private final AuthClient auth = service.client();
    private final Answer registered = auth.registered();
    private final String userId = registered.body().path("user").path("id").asText();
    private final String token = registered.text("accessToken");

    @Test
    void beginsToGatherAndSaysForWhomItWaits() {
        Answer asked = request();

        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.text("status")).isEqualTo("gathering");
        assertThat(asked.body().path("waitingFor"))
                .extracting(JsonNode::asText)
                .containsExactly(POST_SERVICE, USER_SERVICE);
        assertThat(asked.headers().firstValue("Location")).hasValue("/api/v1/auth/me/export/" + asked.text("id"));
        assertThat(status(asked).body()).isEqualTo(asked.body());
        assertThat(database.count("select count(*) from outbox_events where type = 'export.requested.v1'"
                        + " and aggregate_id = '" + userId + "'"))
                .isEqualTo(1);
    }

    @Test
    void givesTheSameOneToWhoeverAsksAgain() {
        assertThat(request().text("id")).isEqualTo(request().text("id"));
        assertThat(database.count("select count(*) from exports where user_id = '" + userId + "'"))
                .isEqualTo(1);
    }

    @Test
    void showsItToNobodyElse() {
        Answer asked = request();
        String stranger = auth.registered().text("accessToken");

        assertThat(auth.call("GET", "/me/export/" + asked.text("id"), stranger, "")
                        .text("code"))
                .isEqualTo("auth.export-not-found");
    }

    @Test
    void putsAllPiecesIntoOneArchiveWithAManifestInWhateverOrderTheyCame() throws Exception {
        Answer asked = request();
        UUID id = UUID.fromString(asked.text("id"));

        receive(id, new Piece(USER_SERVICE, 3, "relations.json", "[]"), 3);
        receive(id, new Piece(USER_SERVICE, 2, "profile.json", " \"Ana\"}"), 3);
        receive(id, new Piece(POST_SERVICE, 1, "posts.json", "[]"), 1);
        receive(id, new Piece(USER_SERVICE, 2, "profile.json", " \"Ana\"}"), 3);
        assertThat(status(asked).body().path("waitingFor"))
                .extracting(JsonNode::asText)
                .containsExactly(USER_SERVICE);
        receive(id, new Piece(USER_SERVICE, 1, "profile.json", "{\"name\":"), 3);

        Map<String, byte[]> archive = unzip(fetch(ready(asked)).body());
        assertThat(archive.keySet())
                .containsExactlyInAnyOrder(
                        "auth-service/account.json",
                        "auth-service/audit-trail.json",
                        "auth-service/networks.json",
                        "auth-service/sessions.json",
                        "manifest.json",
                        "post-service/posts.json",
                        "user-service/profile.json",
                        "user-service/relations.json");
        assertThat(json(archive, "user-service/profile.json").path("name").asText())
                .isEqualTo("Ana");
        assertThat(json(archive, "auth-service/account.json").path("email"))
                .isEqualTo(registered.body().path("user").path("email"));
        assertThat(new String(archive.get("auth-service/sessions.json"), StandardCharsets.UTF_8))
                .contains("createdAt")
                .doesNotContain("token");
        JsonNode manifest = json(archive, "manifest.json");
        assertThat(manifest.path("userId").asText()).isEqualTo(userId);
        assertThat(manifest.path("files")).hasSize(7).allSatisfy(file -> {
            byte[] content =
                    Objects.requireNonNull(archive.get(file.path("name").asText()));
            assertThat(file.path("size").asInt()).isEqualTo(content.length);
            assertThat(file.path("sha256").asText())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        });
        assertThat(database.count("select count(*) from export_parts where export_id = '" + id + "'"))
                .isZero();
        assertThat(database.count("select count(*) from exports where id = '" + id + "' and ready_at is not null"))
                .isEqualTo(1);
    }

    @Test
    void itsLinkIsAnAttachmentThatIsNotKeptByAnybodyAndExpires() {
        Answer asked = complete();
        String url = ready(asked).text("url");

        HttpResponse<byte[]> fetched = fetch(url);
        assertThat(fetched.headers().firstValue("Content-Disposition").orElse(""))
                .contains("plaza-export.zip");
        assertThat(fetched.headers().firstValue("Cache-Control")).hasValue("no-store");

        service.clock().advance(Duration.ofMinutes(16));

        assertThat(fetch(url).statusCode()).isEqualTo(410);
        int place = url.length() - 20;
        char other = url.charAt(place) == 'A' ? 'B' : 'A';
        assertThat(fetch(url.substring(0, place) + other + url.substring(place + 1))
                        .statusCode())
                .isEqualTo(404);
        assertThat(fetch("/api/v1/auth/exports/garbage").statusCode()).isEqualTo(404);
    }

    @Test
    void whoIsErasedLeavesNoArchive() {
        Answer asked = complete();
        String url = ready(asked).text("url");

        auth.call("DELETE", "/me", token, "{'password': 'correct horse'}");

        assertThat(fetch(url).statusCode()).isEqualTo(404);
        eventually(() -> {
            assertThat(database.count("select count(*) from exports where id = '" + asked.text("id") + "'"))
                    .isZero();
            assertThat(Path.of("target/objects", Export.key(UUID.fromString(asked.text("id")))))
                    .doesNotExist();
        });
    }

    private Answer complete() {
        Answer asked = request();
        UUID id = UUID.fromString(asked.text("id"));
        receive(id, new Piece(POST_SERVICE, 1, "posts.json", "[]"), 1);
        receive(id, new Piece(USER_SERVICE, 1, "profile.json", "{}"), 1);
        return asked;
    }

    private Answer request() {
        return auth.call("POST", "/me/export", token, "");
    }

    private Answer status(Answer asked) {
        return auth.call("GET", "/me/export/" + asked.text("id"), token, "");
    }

    private Answer ready(Answer asked) {
        eventually(() -> assertThat(status(asked).text("status")).isEqualTo("ready"));
        return status(asked);
    }

    private void receive(UUID id, Piece piece, int count) {
        service.bean(Transactions.class)
                .write(
                        Identity.system("consumer"),
                        () -> service.bean(ReceivePiece.class).receive(id, piece, count));
    }

    private HttpResponse<byte[]> fetch(Answer ready) {
        return fetch(ready.text("url"));
    }

    private HttpResponse<byte[]> fetch(String url) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(service.uri().resolve(url)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Map<String, byte[]> unzip(byte[] archive) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static JsonNode json(Map<String, byte[]> archive, String name) throws IOException {
        return new ObjectMapper().readTree(archive.get(name));
    }
}
