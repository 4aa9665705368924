package dev.plaza.auth.domain.key;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key pair that signs access tokens.
 *
 * @param id         also the {@code kid} of the tokens it signs
 * @param publicJwk  the public part, as a JSON Web Key
 * @param privateJwe the whole key, encrypted as compact JWE
 * @param signsFrom  until its successor does; later than it is published, so that every service knows it by then
 * @param retiredAt  when nothing signed with it is accepted any more
 */
@MappedEntity("signing_keys")
public record SigningKey(
        @Id UUID id,
        String publicJwk,
        String privateJwe,
        Instant publishedAt,
        Instant signsFrom,
        @Nullable Instant retiredAt) {

    /** A key that is accepted from now on. */
    public static SigningKey publish(UUID id, String publicJwk, String privateJwe, Instant now, Instant signsFrom) {
        return new SigningKey(id, publicJwk, privateJwe, now, signsFrom, null);
    }

    public String kid() {
        return id.toString();
    }

    public boolean signs(Instant now) {
        return !now.isBefore(signsFrom);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
