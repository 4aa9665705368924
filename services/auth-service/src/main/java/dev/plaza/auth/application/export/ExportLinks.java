package dev.plaza.auth.application.export;

import dev.plaza.auth.application.DerivedKeys;
import dev.plaza.auth.application.KeyedHash;
import dev.plaza.auth.domain.AuthProblem;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/** Links that let their holder fetch one archive for a while: what they say, and a signature under a key of the process. */
@Singleton
final class ExportLinks {

    static final Duration LIFETIME = Duration.ofMinutes(15);

    private static final int CLAIMS = 3 * Long.BYTES;
    private static final int LENGTH = CLAIMS + KeyedHash.BYTES;

    private final KeyedHash signature;

    ExportLinks(DerivedKeys keys) {
        this.signature = keys.hash("export-links");
    }

    Instant expiry(Instant now) {
        return now.plus(LIFETIME).truncatedTo(ChronoUnit.SECONDS);
    }

    String token(UUID exportId, Instant expiresAt) {
        byte[] claims = ByteBuffer.allocate(CLAIMS)
                .putLong(exportId.getMostSignificantBits())
                .putLong(exportId.getLeastSignificantBits())
                .putLong(expiresAt.getEpochSecond())
                .array();
        byte[] token = ByteBuffer.allocate(LENGTH)
                .put(claims)
                .put(signature.of(claims))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /**
     * The export that {@code token} leads to.
     *
     * @throws AuthProblem.ExportNotFound when it was not made here
     * @throws AuthProblem.ExportLinkExpired when its time is over
     */
    UUID read(String token, Instant now) {
        byte[] bytes = decode(token);
        if (bytes.length != LENGTH) {
            throw new AuthProblem.ExportNotFound();
        }
        byte[] claims = Arrays.copyOf(bytes, CLAIMS);
        if (!MessageDigest.isEqual(signature.of(claims), Arrays.copyOfRange(bytes, CLAIMS, LENGTH))) {
            throw new AuthProblem.ExportNotFound();
        }
        ByteBuffer read = ByteBuffer.wrap(claims);
        UUID id = new UUID(read.getLong(), read.getLong());
        if (!now.isBefore(Instant.ofEpochSecond(read.getLong()))) {
            throw new AuthProblem.ExportLinkExpired();
        }
        return id;
    }

    private static byte[] decode(String token) {
        try {
            return Base64.getUrlDecoder().decode(token.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            throw new AuthProblem.ExportNotFound();
        }
    }
}
