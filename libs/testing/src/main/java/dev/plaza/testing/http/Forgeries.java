package dev.plaza.testing.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plaza.testing.tokens.TestSigningKey;
import dev.plaza.testing.tokens.TestToken;
import dev.plaza.testing.tokens.TestTokens;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What forged tokens are made from: good ones, for a service that believes a key. */
abstract class Forgeries {

    /** Linked to by headers; nothing listens there. */
    static final String ELSEWHERE = "http://localhost:1/keys";

    final TestSigningKey key;
    final Map<String, String> forged = new LinkedHashMap<>();
    private final Instant now;

    /**
     * For a service that believes a key.
     *
     * @param now what the service's clock shows
     */
    Forgeries(TestSigningKey key, Instant now) {
        this.key = key;
        this.now = now;
    }

    final Instant now() {
        return now;
    }

    final TestToken good() {
        return TestTokens.tokenFor(UUID.randomUUID(), "forged", key, now);
    }

    final void put(String name, String token) {
        if (forged.put(name, token) != null) {
            throw new IllegalStateException("two tokens are called " + name);
        }
    }

    static Map<String, Object> jwk(TestSigningKey key) {
        return Map.of(
                "kty", "RSA",
                "kid", key.keyId(),
                "n", number(key.publicKey().getModulus().toByteArray()),
                "e", number(key.publicKey().getPublicExponent().toByteArray()));
    }

    static String number(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String encoded(String text) {
        return number(text.getBytes(UTF_8));
    }
}
