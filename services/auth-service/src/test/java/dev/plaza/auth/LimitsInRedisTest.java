package dev.plaza.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.testing.Eventually;
import dev.plaza.testing.TestRedis;
import dev.plaza.testing.TestServers;
import io.lettuce.core.RedisClient;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the Redis that instances share gets to know of people. */
class LimitsInRedisTest {

    @Test
    void holdNoNamesAndNoMailAddresses() {
        try (TestRedis redis = TestRedis.start();
                TestAuthService service = TestAuthService.start(
                        TestServers.database("counted"),
                        Map.of("plaza.cache.redis.url", redis.url(), "plaza.cache.redis.timeout", "500ms"));
                RedisClient client = RedisClient.create(redis.url());
                var connection = client.connect()) {
            AuthClient auth = service.client();

            Eventually.eventually(() -> {
                forget(auth);
                logIn(auth);
                assertThat(connection.sync().keys("limits:auth-service:*"))
                        .anyMatch(key -> key.contains("password-forgot by "))
                        .anyMatch(key -> key.contains("wrong passwords of "))
                        .noneMatch(key -> key.contains("jo"));
            });
        }
    }

    private static void forget(AuthClient auth) {
        auth.call("POST", "/password/forgot", "", "{'email': 'jo@example.org'}");
    }

    private static void logIn(AuthClient auth) {
        auth.call("POST", "/login", "", "{'identifier': 'jo', 'password': 'a wrong guess'}");
    }
}
