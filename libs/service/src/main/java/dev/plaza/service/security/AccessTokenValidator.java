package dev.plaza.service.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.plaza.service.security.revocation.Revocations;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Tells who is calling from the bearer token of a request. Verifying a signature costs some 45 µs and a token comes with
 * many requests, so tokens found good are remembered until they end, by their SHA-256 and never as themselves. The
 * first sight of a token leaves the event loop, because looking up its key may ask the database.
 */
@Singleton
final class AccessTokenValidator implements TokenValidator<HttpRequest<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(AccessTokenValidator.class);

    private final AccessTokens tokens;
    private final VerificationKeys keys;
    private final Revocations revocations;
    private final Clock clock;
    private final Scheduler blocking;
    private final Cache<ByteBuffer, VerifiedToken> verified;

    AccessTokenValidator(
            AccessTokens tokens,
            VerificationKeys keys,
            Revocations revocations,
            Clock clock,
            SecuritySettings settings,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.tokens = tokens;
        this.keys = keys;
        this.revocations = revocations;
        this.clock = clock;
        this.blocking = Schedulers.fromExecutorService(blocking);
        this.verified = Caffeine.newBuilder()
                .maximumSize(settings.tokenCacheSize())
                .expireAfter(Expiry.creating((ByteBuffer hash, VerifiedToken token) ->
                        Duration.between(clock.instant(), token.acceptedUntil())))
                .build();
    }

    @Override
    public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
        ByteBuffer hash = hash(token);
        VerifiedToken remembered = verified.getIfPresent(hash);
        if (remembered != null && stillHolds(remembered)) {
            return Mono.just(new PersonAuthentication(remembered.person()));
        }
        return Mono.<Authentication>fromCallable(() -> verify(token, hash)).subscribeOn(blocking);
    }

    /** What must hold at every request, not only when a token is first seen. */
    private boolean stillHolds(VerifiedToken token) {
        return clock.instant().isBefore(token.acceptedUntil())
                && keys.known(token.keyId()) != null
                && !revocations.isRevoked(token.person());
    }

    private @Nullable PersonAuthentication verify(String token, ByteBuffer hash) {
        try {
            VerifiedToken good = tokens.verify(token);
            if (revocations.isRevoked(good.person())) {
                throw new InvalidToken("revoked");
            }
            verified.put(hash, good);
            return new PersonAuthentication(good.person());
        } catch (InvalidToken refused) {
            LOG.debug("refused a token: {}", refused.getMessage());
            return null;
        }
    }

    private static ByteBuffer hash(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
