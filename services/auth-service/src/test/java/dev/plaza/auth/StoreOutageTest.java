package dev.plaza.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.auth.AuthClient.Answer;
import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.TestServers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The object store is away. */
class StoreOutageTest {

    private static final Map<String, Object> NOBODY_LISTENS = Map.of(
            "plaza.storage.s3.bucket", "plaza",
            "plaza.storage.s3.endpoint", "http://127.0.0.1:1",
            "plaza.storage.s3.access-key", "ours",
            "plaza.storage.s3.secret-key", "hush");

    @Test
    void isSaidToWhoeverFetchesAnArchive() {
        TestDatabase database = TestServers.database("store-outage");
        try (TestAuthService service = TestAuthService.start(database, NOBODY_LISTENS)) {
            AuthClient auth = service.client();
            String token = auth.registered().text("accessToken");
            Answer asked = auth.call("POST", "/me/export", token, "");
            database.execute("update exports set ready_at = now() where id = '" + asked.text("id") + "'");
            String url = auth.call("GET", "/me/export/" + asked.text("id"), token, "")
                    .text("url");

            Answer answer = auth.send(auth.get(url));

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text("code")).isEqualTo("service.unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }
}
