package dev.plaza.service.security.keys;

import static dev.plaza.testing.people.PersonMaker.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.SigningKeyPublished;
import dev.plaza.contracts.auth.SigningKeyRetired;
import dev.plaza.db.Identity;
import dev.plaza.db.Ids;
import dev.plaza.db.Transactions;
import dev.plaza.events.ReceivedEvent;
import dev.plaza.service.ServiceTest;
import dev.plaza.testing.tokens.TestSigningKey;
import dev.plaza.testing.tokens.TestTokens;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SigningKeyReplicaTest extends ServiceTest {

    private static final Identity CONSUMER = Identity.system("consumer");
    private static final TestSigningKey OLD = TestSigningKey.generate();
    private static final TestSigningKey NEW = TestSigningKey.generate();

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
        assertThat(statusOf(tokenBy(NEW))).isEqualTo(401);

        publish(NEW);

        assertThat(statusOf(tokenBy(NEW))).isEqualTo(200);
        assertThat(statusOf(tokenBy(OLD))).isEqualTo(200);
    }

    @Test
    void refusesRememberedTokensAsSoonAsTheirKeyIsRetired() {
        publish(OLD);
        publish(NEW);
        String token = tokenBy(OLD);
        assertThat(statusOf(token)).isEqualTo(200);

        retire(OLD);

        assertThat(statusOf(token)).isEqualTo(401);
        assertThat(statusOf(tokenBy(NEW))).isEqualTo(200);
    }

    @Test
    void appliesAnEventTwiceAsOnce() {
        publish(OLD);
        publish(OLD);
        publish(NEW);
        retire(OLD);
        retire(OLD);

        assertThat(statusOf(tokenBy(NEW))).isEqualTo(200);
        assertThat(statusOf(tokenBy(OLD))).isEqualTo(401);
        assertThat(database.count("select count(*) from signing_key_replicas")).isEqualTo(2);
    }

    @Test
    void keepsARetiredKeyRetiredWhenItsAnnouncementComesLate() {
        publish(NEW);
        retire(OLD);

        publish(OLD);

        assertThat(statusOf(tokenBy(OLD))).isEqualTo(401);
        assertThat(database.query("select public_jwk from signing_key_replicas where key_id = '" + OLD.keyId() + "'"))
                .containsOnlyNulls();
    }

    @Test
    void doesNotBringARetiredKeyBackFromThePublishedSet() {
        retire(OLD);
        auth.publishes(OLD, NEW);

        assertThat(statusOf(tokenBy(NEW))).isEqualTo(200);
        assertThat(statusOf(tokenBy(OLD))).isEqualTo(401);
    }

    @Test
    void refusesAnEventWhoseKeyNothingShouldBeVerifiedWith() throws JOSEException {
        RSAKey weak = weakKey();
        RSAKey whole = new RSAKeyGenerator(2048).keyID("whole").generate();

        assertThatThrownBy(() -> publish("weak", weak.toPublicJWK().toJSONString()))
                .hasMessageContaining("1024 bits");
        assertThatThrownBy(() -> publish("other", whole.toPublicJWK().toJSONString()))
                .hasMessageContaining("calls itself");
        assertThatThrownBy(() -> publish("whole", whole.toJSONString())).hasMessageContaining("private part");
        assertThatThrownBy(() -> publish("secret", "{\"kty\":\"oct\",\"k\":\"AAAA\",\"kid\":\"secret\"}"))
                .hasMessageContaining("not an RSA key");
        assertThatThrownBy(() -> publish("text", "no JSON")).hasMessageContaining("not a JSON Web Key");
        assertThat(database.count("select count(*) from signing_key_replicas")).isZero();
    }

    @Test
    void learnsOfAKeyThatAnotherInstanceStored() {
        publish(OLD);
        assertThat(statusOf(tokenBy(NEW))).isEqualTo(401);

        storeKey(NEW);
        clock.advance(Duration.ofSeconds(2));

        assertThat(statusOf(tokenBy(NEW))).isEqualTo(200);
    }

    @Test
    void learnsOfARetirementThatAnotherInstanceApplied() {
        publish(OLD);
        publish(NEW);
        String token = tokenBy(OLD);
        assertThat(statusOf(token)).isEqualTo(200);

        database.execute("update signing_key_replicas set public_jwk = null, retired_at = now() where key_id = '"
                + OLD.keyId() + "'");
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
        assertThat(statusOf(tokenBy(OLD))).isEqualTo(200);
        assertThat(auth.requests()).isEqualTo(1);

        auth.publishes(OLD, NEW);
        clock.advance(Duration.ofSeconds(60));

        assertThat(statusOf(tokenBy(NEW))).isEqualTo(401);
        assertThat(statusOf(tokenBy(OLD))).isEqualTo(200);
        assertThat(auth.requests()).isEqualTo(1);
        assertThat(database.query("select key_id from signing_key_replicas")).containsExactly(OLD.keyId());
    }

    @Test
    void acceptsTokensByTheKeysInMemoryWhileTheDatabaseIsAway() {
        publish(OLD);
        String token = tokenBy(OLD);
        assertThat(statusOf(token)).isEqualTo(200);

        database.execute("alter role " + database.app().user() + " nologin");
        database.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = '"
                + database.app().user() + "'");
        clock.advance(Duration.ofSeconds(31));
        Instant start = Instant.now();
        List<Integer> answers =
                IntStream.range(0, 20).parallel().mapToObj(_ -> statusOf(token)).toList();
        Duration taken = Duration.between(start, Instant.now());
        database.execute("alter role " + database.app().user() + " login");

        assertThat(answers).containsOnly(200);
        assertThat(taken).isLessThan(Duration.ofSeconds(6));
        assertThat(statusOf(tokenBy(NEW))).isEqualTo(401);
    }

    @Test
    void answers503RatherThan401WhileNoKeyCanBeHad() {
        auth.answersNothing();

        HttpResponse<String> answer = send(request("/api/v1/whoami", tokenBy(OLD)));

        problem(answer, 503, "service.unavailable");
        assertThat(header(answer, "Retry-After")).isNotEmpty();
        assertThat(send(request("/api/v1/open")).statusCode()).isEqualTo(200);
    }

    @Test
    void answers503InTimeWhenAuthServiceHangs() {
        auth.hangs();
        Instant start = Instant.now();

        problem(send(request("/api/v1/whoami", tokenBy(OLD))), 503, "service.unavailable");

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void answersAgainOnceAKeyCanBeHad() {
        assertThat(statusOf(tokenBy(OLD))).isEqualTo(503);

        auth.publishes(OLD);
        clock.advance(Duration.ofSeconds(2));

        assertThat(statusOf(tokenBy(OLD))).isEqualTo(200);
    }

    @Test
    void takesOnlyGoodKeysFromThePublishedSet() throws JOSEException {
        String weak = weakKey().toPublicJWK().toJSONString();
        String nameless = new RSAKeyGenerator(2048).generate().toPublicJWK().toJSONString();
        auth.publishes("{\"keys\":[%s,%s,%s]}".formatted(weak, nameless, NEW.jwk()));

        assertThat(statusOf(tokenBy(NEW))).isEqualTo(200);
        assertThat(database.query("select key_id from signing_key_replicas")).containsExactly(NEW.keyId());
    }

    private static RSAKey weakKey() throws JOSEException {
        return new RSAKeyGenerator(1024, true).keyID("weak").generate();
    }

    private static String tokenBy(TestSigningKey key) {
        return TestTokens.tokenFor(aPerson().make()).signedBy(key).sign();
    }

    private int statusOf(String token) {
        return send(request("/api/v1/whoami", token)).statusCode();
    }

    private void publish(TestSigningKey key) {
        publish(key.keyId(), key.jwk());
    }

    private void publish(String keyId, String jwk) {
        var event = new ReceivedEvent<>(
                Ids.next(),
                AuthEvents.SIGNING_KEY_PUBLISHED,
                Ids.next(),
                1,
                clock.instant(),
                new SigningKeyPublished(keyId, jwk, clock.instant()));
        transactions.write(CONSUMER, () -> published.handle(event));
    }

    private void retire(TestSigningKey key) {
        var event = new ReceivedEvent<>(
                Ids.next(),
                AuthEvents.SIGNING_KEY_RETIRED,
                Ids.next(),
                2,
                clock.instant(),
                new SigningKeyRetired(key.keyId(), clock.instant()));
        transactions.write(CONSUMER, () -> retired.handle(event));
    }
}
