package dev.plaza.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.SigningKeyPublished;
import dev.plaza.contracts.auth.SigningKeyRetired;
import dev.plaza.db.Identity;
import dev.plaza.db.Ids;
import dev.plaza.db.Transactions;
import dev.plaza.events.ReceivedEvent;
import dev.plaza.service.ServiceTest;
import dev.plaza.service.TokenMaker;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SigningKeyReplicaTest extends ServiceTest {

    private static final Identity CONSUMER = Identity.system("consumer");
    private static final TokenMaker OLD = TokenMaker.withKey("old");
    private static final TokenMaker NEW = TokenMaker.withKey("new");

    private final FakeAuthService auth = FakeAuthService.start();

    @Inject
    Transactions transactions;

    @Inject
    SigningKeyPublishedHandler published;

    @Inject
    SigningKeyRetiredHandler retired;

    @Inject
    SigningKeyReplica replica;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = super.getProperties();
        properties.put("plaza.security.jwks-url", auth.url());
        properties.put("plaza.security.jwks-timeout", "300ms");
        return properties;
    }

    @Override
    @BeforeEach
    protected void storeKeys() {
        database.execute("truncate signing_key_replicas");
        replica.changed();
        auth.answersNothing();
    }

    @AfterAll
    void stopAuthService() {
        auth.close();
    }

    @Test
    void acceptsTokensAsSoonAsTheEventOfTheirKeyIsApplied() {
        publish(OLD);
        assertThat(statusOf(NEW.token())).isEqualTo(401);

        publish(NEW);

        assertThat(statusOf(NEW.token())).isEqualTo(200);
        assertThat(statusOf(OLD.token())).isEqualTo(200);
    }

    @Test
    void refusesRememberedTokensAsSoonAsTheirKeyIsRetired() {
        publish(OLD);
        publish(NEW);
        String token = OLD.token();
        assertThat(statusOf(token)).isEqualTo(200);

        retire(OLD);

        assertThat(statusOf(token)).isEqualTo(401);
        assertThat(statusOf(NEW.token())).isEqualTo(200);
    }

    @Test
    void appliesAnEventTwiceAsOnce() {
        publish(OLD);
        publish(OLD);
        publish(NEW);
        retire(OLD);
        retire(OLD);

        assertThat(statusOf(NEW.token())).isEqualTo(200);
        assertThat(statusOf(OLD.token())).isEqualTo(401);
        assertThat(database.count("select count(*) from signing_key_replicas")).isEqualTo(2);
    }

    @Test
    void keepsARetiredKeyRetiredWhenItsAnnouncementComesLate() {
        publish(NEW);
        retire(OLD);

        publish(OLD);

        assertThat(statusOf(OLD.token())).isEqualTo(401);
        assertThat(database.query("select public_jwk from signing_key_replicas where key_id = 'old'"))
                .containsOnlyNulls();
    }

    @Test
    void doesNotBringARetiredKeyBackFromThePublishedSet() {
        retire(OLD);
        auth.publishes(OLD, NEW);

        assertThat(statusOf(NEW.token())).isEqualTo(200);
        assertThat(statusOf(OLD.token())).isEqualTo(401);
    }

    @Test
    void refusesAnEventWhoseKeyNothingShouldBeVerifiedWith() {
        TokenMaker weak = TokenMaker.withKey("weak", 1024);

        assertThatThrownBy(() -> publish(weak)).hasMessageContaining("1024 bits");
        assertThatThrownBy(() -> publish("private", NEW.key().toJSONString())).hasMessageContaining("calls itself");
        assertThatThrownBy(() -> publish("new", NEW.key().toJSONString())).hasMessageContaining("private part");
        assertThatThrownBy(() -> publish("new", "{\"kty\":\"oct\",\"k\":\"AAAA\",\"kid\":\"new\"}"))
                .hasMessageContaining("not an RSA key");
        assertThatThrownBy(() -> publish("new", "no JSON")).hasMessageContaining("not a JSON Web Key");
        assertThat(database.count("select count(*) from signing_key_replicas")).isZero();
    }

    @Test
    void learnsOfAKeyThatAnotherInstanceStored() {
        publish(OLD);
        assertThat(statusOf(NEW.token())).isEqualTo(401);

        storeKey(NEW);
        clock.advance(Duration.ofSeconds(2));

        assertThat(statusOf(NEW.token())).isEqualTo(200);
    }

    @Test
    void learnsOfARetirementThatAnotherInstanceApplied() {
        publish(OLD);
        publish(NEW);
        String token = OLD.token();
        assertThat(statusOf(token)).isEqualTo(200);

        database.execute("update signing_key_replicas set public_jwk = null, retired_at = now() where key_id = 'old'");
        clock.advance(Duration.ofSeconds(31));

        assertThat(statusOf(token)).isEqualTo(401);
    }

    @Test
    void asksTheStoreForMadeUpKeysOnceASecondAtMost() {
        publish(OLD);
        assertThat(replica.lookUp("made-up")).isNull();

        storeKey(NEW);

        assertThat(replica.lookUp(NEW.keyId())).isNull();
        clock.advance(Duration.ofSeconds(2));
        assertThat(replica.lookUp(NEW.keyId())).isNotNull();
    }

    @Test
    void fetchesThePublishedSetOnlyWhileTheStoreHoldsNoKey() {
        auth.publishes(OLD);
        assertThat(statusOf(OLD.token())).isEqualTo(200);
        assertThat(auth.requests()).isEqualTo(1);

        auth.publishes(OLD, NEW);
        clock.advance(Duration.ofSeconds(60));

        assertThat(statusOf(NEW.token())).isEqualTo(401);
        assertThat(statusOf(OLD.token())).isEqualTo(200);
        assertThat(auth.requests()).isEqualTo(1);
        assertThat(database.query("select key_id from signing_key_replicas")).containsExactly("old");
    }

    @Test
    void answers503RatherThan401WhileNoKeyCanBeHad() {
        auth.answersNothing();

        HttpResponse<String> answer = send(request("/api/v1/whoami", OLD.token()));

        problem(answer, 503, "service.unavailable");
        assertThat(header(answer, "Retry-After")).isNotEmpty();
        assertThat(send(request("/api/v1/open")).statusCode()).isEqualTo(200);
    }

    @Test
    void answers503InTimeWhenAuthServiceHangs() {
        auth.hangs();
        Instant start = Instant.now();

        problem(send(request("/api/v1/whoami", OLD.token())), 503, "service.unavailable");

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void answersAgainOnceAKeyCanBeHad() {
        assertThat(statusOf(OLD.token())).isEqualTo(503);

        auth.publishes(OLD);
        clock.advance(Duration.ofSeconds(2));

        assertThat(statusOf(OLD.token())).isEqualTo(200);
    }

    @Test
    void takesNoWeakKeyFromThePublishedSet() {
        TokenMaker weak = TokenMaker.withKey("weak", 1024);
        auth.publishes(weak, NEW);

        assertThat(statusOf(NEW.token())).isEqualTo(200);
        assertThat(statusOf(weak.token())).isEqualTo(401);
    }

    private int statusOf(String token) {
        return send(request("/api/v1/whoami", token)).statusCode();
    }

    private void publish(TokenMaker tokens) {
        publish(tokens.keyId(), tokens.publicJwk());
    }

    private void publish(String keyId, String jwk) {
        var event = new ReceivedEvent<>(
                Ids.next(),
                AuthEvents.SIGNING_KEY_PUBLISHED,
                UUID.nameUUIDFromBytes(keyId.getBytes(StandardCharsets.UTF_8)),
                1,
                clock.instant(),
                new SigningKeyPublished(keyId, jwk, clock.instant()));
        transactions.write(CONSUMER, () -> published.handle(event));
    }

    private void retire(TokenMaker tokens) {
        var event = new ReceivedEvent<>(
                Ids.next(),
                AuthEvents.SIGNING_KEY_RETIRED,
                Ids.next(),
                2,
                clock.instant(),
                new SigningKeyRetired(tokens.keyId(), clock.instant()));
        transactions.write(CONSUMER, () -> retired.handle(event));
    }
}
