package dev.plaza.user.infrastructure.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.contracts.auth.Account;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.UserDeactivated;
import dev.plaza.testing.Eventually;
import dev.plaza.testing.TestRedis;
import dev.plaza.user.Caller;
import dev.plaza.user.UserService;
import dev.plaza.user.domain.profile.KnownProfiles;
import dev.plaza.user.domain.profile.Profile;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Profiles are read from the cache, and as they are. */
class ProfileCacheTest {

    private final UserService service = UserService.shared();
    private final Caller ana = service.join("ana");
    private final Caller ben = service.join("ben");

    @Test
    void readsAreSparedTheDatabase() {
        ben.get("/users/" + ana.id());

        service.database().execute("update user_profiles set bio = 'x' where id = '" + ana.id() + "'");

        assertThat(ana.get("/users/me").has("bio")).isFalse();
    }

    @Test
    void onesOwnChangesAreSeenAtOnce() {
        for (int i = 0; i < 20; i++) {
            ana.get("/users/me");

            ana.patch("/users/me", "{\"bio\": \"" + i + "\"}");

            assertThat(ana.get("/users/me").text("bio")).isEqualTo("" + i);
        }
    }

    @Test
    void whatIsHiddenIsGoneAtOnce() {
        assertThat(ben.get("/users/" + ana.id()).status()).isEqualTo(200);

        ana.choosePrivacy("private", "private", "private", "private");

        assertThat(ben.get("/users/" + ana.id()).status()).isEqualTo(404);
    }

    @Test
    void whoIsDeactivatedIsGoneAsSoonAsItIsTold() {
        assertThat(ben.get("/users/" + ana.id()).status()).isEqualTo(200);

        service.deliver(UserService.event(AuthEvents.USER_DEACTIVATED, ana.id(), 2, new UserDeactivated(closed())));

        assertThat(service.published().of(ana.id(), 2)).hasSize(2);
        assertThat(ben.get("/users/" + ana.id()).status()).isEqualTo(404);
    }

    @Test
    void areTheSameFromRedis() {
        ana.patch("/users/me", """
                {"bio": "Hello", "dateOfBirth": "1990-12-31", "gender": "female", "phoneNumber": "+351210000000",
                 "avatarUrl": "https://example.org/ana.jpg"}
                """);
        Map<String, Object> settings = new HashMap<>(service.database().properties());
        settings.put("rabbitmq.uri", "amqp://guest:guest@localhost:1");
        try (TestRedis redis = TestRedis.start()) {
            settings.put("plaza.cache.redis.url", redis.url());
            try (ApplicationContext instance = ApplicationContext.run(settings)) {
                KnownProfiles profiles = instance.getBean(KnownProfiles.class);
                Eventually.until("a profile from Redis, as it was kept", () -> {
                    Profile read = profiles.find(ana.id()).orElseThrow();
                    service.database()
                            .execute("update user_profiles set bio = bio || '!' where id = '" + ana.id() + "'");
                    return profiles.find(ana.id()).equals(Optional.of(read));
                });
            }
        }
    }

    private Account closed() {
        var person = ana.person();
        return new Account(
                person.id(), person.username(), person.email(), List.of("user"), false, false, Instant.EPOCH);
    }
}
