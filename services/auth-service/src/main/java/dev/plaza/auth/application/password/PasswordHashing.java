package dev.plaza.auth.application.password;

import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.account.Password;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2id. A hash takes 19 MiB outside the heap and tens of milliseconds of a processor, so only as many run at once as there are
 * processors; the others wait in order, and not for ever. They run on threads of their own, because on the carriers of
 * virtual threads they would hold up every other request (docs/decisions/0073). Slow: never to be called inside a
 * transaction.
 */
@Singleton
public final class PasswordHashing {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final PasswordEncoder encoder;
    private final Semaphore turns;
    private final ExecutorService threads;
    private final Duration patience;
    private final NobodysHash nobody;

    @Inject
    PasswordHashing(PasswordSettings settings) {
        this(Argon2.with(settings), settings);
    }

    PasswordHashing(PasswordEncoder encoder, PasswordSettings settings) {
        this.encoder = encoder;
        this.turns = new Semaphore(settings.permits(), true);
        this.threads = Executors.newFixedThreadPool(
                settings.permits(),
                Thread.ofPlatform().daemon().name("password-", 0).factory());
        this.patience = settings.patience();
        this.nobody = new NobodysHash(settings);
    }

    /**
     * A PHC string with a fresh salt.
     *
     * @throws AuthProblem.Overloaded when no turn came in time
     */
    public String hash(Password password) {
        return inTurn(() -> encoder.encode(password.value()));
    }

    /**
     * Whether {@code password} is the one behind {@code hash}. Without a hash the answer is no, after the same work, so
     * that the time it takes does not tell who has an account.
     *
     * @throws AuthProblem.Overloaded when no turn came in time
     */
    public boolean matches(Password password, @Nullable String hash) {
        String compared = hash == null ? nobody.hash() : hash;
        return inTurn(() -> encoder.matches(password.value(), compared) || refuse(password, compared)) && hash != null;
    }

    /** Does what is left of the work where {@code hash} has weaker parameters, so that it is not refused the sooner. */
    private boolean refuse(Password password, String hash) {
        nobody.restOf(hash).ifPresent(rest -> encoder.matches(password.value(), rest));
        return false;
    }

    /**
     * Another hash of a password that was just found to be the one behind {@code hash}, where that was made with weaker
     * parameters than those in force; nothing also while the process is too busy, for there will be another time.
     */
    public Optional<String> upgraded(String hash, Password password) {
        if (!encoder.upgradeEncoding(hash)) {
            return Optional.empty();
        }
        try {
            return Optional.of(hash(password));
        } catch (AuthProblem.Overloaded later) {
            return Optional.empty();
        }
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }

    private <T> T inTurn(Callable<T> work) {
        try {
            if (!turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new AuthProblem.Overloaded(RETRY_AFTER);
            }
            return threads.submit(() -> thenRelease(work)).get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new AuthProblem.Overloaded(RETRY_AFTER);
        } catch (ExecutionException fault) {
            throw new IllegalStateException("a password could not be hashed", fault.getCause());
        }
    }

    private <T> T thenRelease(Callable<T> work) throws Exception {
        try {
            return work.call();
        } finally {
            turns.release();
        }
    }
}
