package dev.plaza.system;

import static dev.plaza.system.People.befriend;
import static dev.plaza.system.People.id;
import static dev.plaza.system.People.publish;
import static dev.plaza.system.People.token;
import static dev.plaza.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people may demand of everything kept about them, through all services and the broker between them. */
@ExtendWith(SharedPlaza.class)
class PersonalDataIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void isTakenAwayByAnExportAndForgottenByAnErasure(RunningPlaza plaza) throws Exception {
        JsonNode ana = plaza.register("ana_leaves");
        JsonNode ben = plaza.register("ben_stays");
        befriend(plaza, ana, ben);
        assertThat(friends(plaza, ben)).hasSize(1);
        String said = publish(plaza, ana, "public", "Good bye, all.");
        talkAbout(plaza, ana, publish(plaza, ben, "friends", "Anybody there?"));

        assertThat(plaza.get("/api/v1/posts/" + said, token(ben)).status()).isEqualTo(200);
        Map<String, JsonNode> archive = export(plaza, ana);
        assertThat(file(archive, "user-service/profile.json")
                        .path(0)
                        .path("details")
                        .path("firstName")
                        .asText())
                .isEqualTo("Test");
        assertThat(file(archive, "user-service/relations.json")
                        .path(0)
                        .path("username")
                        .asText())
                .isEqualTo("ben_stays");
        assertThat(file(archive, "auth-service/account.json").path("email").asText())
                .isEqualTo("ana_leaves@example.org");
        assertThat(contents(archive, "post-service/posts.json")).containsExactly("Good bye, all.");
        assertThat(contents(archive, "post-service/comments.json")).containsExactly("I am.");
        assertThat(file(archive, "post-service/reactions.json")).hasSize(1);
        assertThat(file(archive, "manifest.json").path("files")).hasSize(archive.size() - 1);

        assertThat(plaza.send("DELETE", "/api/v1/auth/me", token(ana), Map.of("password", RunningPlaza.PASSWORD))
                        .status())
                .isEqualTo(202);
        eventually(
                PATIENCE,
                () -> assertThat(plaza.get("/api/v1/users/" + id(ana), token(ben))
                                .status())
                        .isEqualTo(404));
        assertThat(friends(plaza, ben)).isEmpty();
        eventually(
                PATIENCE,
                () -> assertThat(plaza.get("/api/v1/posts/" + said, token(ben)).status())
                        .isEqualTo(404));
        assertThat(plaza.post(
                                "/api/v1/auth/login",
                                Map.of("identifier", "ana_leaves", "password", RunningPlaza.PASSWORD))
                        .status())
                .isEqualTo(401);
        eventually(
                PATIENCE,
                () -> assertThat(plaza.get("/api/v1/users/me", token(ana)).status())
                        .isEqualTo(401));
    }

    /** As soon as post-service has heard of the friendship. */
    private static void talkAbout(RunningPlaza plaza, JsonNode reader, String postId) {
        String post = "/api/v1/posts/" + postId;
        eventually(
                PATIENCE,
                () -> assertThat(plaza.send("PUT", post + "/reactions/love", token(reader), Map.of())
                                .status())
                        .isEqualTo(204));
        assertThat(plaza.send("POST", post + "/comments", token(reader), Map.of("content", "I am."))
                        .status())
                .isEqualTo(201);
    }

    private static List<String> contents(Map<String, JsonNode> archive, String name) {
        return file(archive, name).findValuesAsText("content");
    }

    private static JsonNode friends(RunningPlaza plaza, JsonNode person) {
        return plaza.get("/api/v1/users/" + id(person) + "/friends", token(person))
                .body()
                .path("items");
    }

    private static Map<String, JsonNode> export(RunningPlaza plaza, JsonNode person) throws Exception {
        String id = plaza.send("POST", "/api/v1/auth/me/export", token(person), Map.of())
                .body()
                .path("id")
                .asText();
        String path = "/api/v1/auth/me/export/" + id;
        eventually(
                PATIENCE,
                () -> assertThat(plaza.get(path, token(person))
                                .body()
                                .path("status")
                                .asText())
                        .isEqualTo("ready"));
        return unzip(
                plaza.download(plaza.get(path, token(person)).body().path("url").asText()));
    }

    private static JsonNode file(Map<String, JsonNode> archive, String name) {
        return archive.getOrDefault(name, MissingNode.getInstance());
    }

    private static Map<String, JsonNode> unzip(byte[] archive) throws IOException {
        Map<String, JsonNode> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new ObjectMapper().readTree(zip.readAllBytes()));
            }
        }
        return files;
    }
}
