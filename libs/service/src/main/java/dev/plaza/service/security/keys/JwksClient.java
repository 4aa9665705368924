package dev.plaza.service.security.keys;

import com.nimbusds.jose.jwk.JWKSet;
import dev.plaza.service.security.KeysUnavailable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.text.ParseException;

/** Fetches the published key set from auth-service: for the first start, before any event about keys has come. */
@Singleton
final class JwksClient {

    private static final int LARGEST_BYTES = 100_000;

    private final KeySettings settings;

    JwksClient(KeySettings settings) {
        this.settings = settings;
    }

    /** The key set; {@link KeysUnavailable} when it cannot be had in time or is something else. */
    JWKSet fetch() {
        int timeout = Math.toIntExact(settings.jwksTimeout().toMillis());
        try {
            return JWKSet.load(settings.jwksUrl().toURL(), timeout, timeout, LARGEST_BYTES);
        } catch (IOException | ParseException fault) {
            throw new KeysUnavailable("no keys from " + settings.jwksUrl(), fault);
        }
    }
}
