package dev.plaza.service.security.keys;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A public key as stored, or the tombstone of a retired one. */
@MappedEntity("signing_key_replicas")
record SigningKeyRow(
        @Id String keyId,
        @Nullable String publicJwk,
        @Nullable Instant publishedAt,
        @Nullable Instant retiredAt) {

    RSAPublicKey toPublicKey() {
        return PublicKeys.parse(keyId, Objects.requireNonNull(publicJwk, "a tombstone has no key"));
    }
}
