package dev.plaza.auth.application.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.account.Password;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordHashingTest {

    private static final Password PASSWORD = new Password("correct horse");

    @Test
    void recognisesThePasswordItHashed() {
        PasswordHashing hashing = new PasswordHashing(settings(1, Duration.ofMinutes(1)));

        String hash = hashing.hash(PASSWORD);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSizeBetween(60, 255);
        assertThat(hashing.matches(PASSWORD, hash)).isTrue();
        assertThat(hashing.matches(new Password("correct house"), hash)).isFalse();
        assertThat(hashing.hash(PASSWORD)).isNotEqualTo(hash);
    }

    @Test
    void readsWhatOtherImplementationsWrite() {
        PasswordEncoder other = new Argon2PasswordEncoder(16, 32, 2, 8192, 3);
        PasswordHashing hashing = new PasswordHashing(settings(1, Duration.ofMinutes(1)));
        String theirs = Objects.requireNonNull(other.encode("häßlich \uD83D\uDE00"));

        assertThat(hashing.matches(new Password("häßlich \uD83D\uDE00"), theirs))
                .isTrue();
        assertThat(other.matches("correct horse", hashing.hash(PASSWORD))).isTrue();
        assertThat(hashing.upgraded(theirs, PASSWORD)).isPresent();
        assertThat(hashing.upgraded(hashing.hash(PASSWORD), PASSWORD)).isEmpty();
    }

    @Test
    void hashesOutsideTheHeap() {
        assertThat(Argon2.with(settings(1, Duration.ofMinutes(1)))).isInstanceOf(Argon2.class);
    }

    @Test
    void doesTheSameWorkForNobodyAsForAnybody() {
        RecordingEncoder encoder = new RecordingEncoder();
        PasswordHashing hashing = new PasswordHashing(encoder, settings(1, Duration.ofMinutes(1)));
        String somebodys = new PasswordHashing(settings(1, Duration.ofMinutes(1))).hash(PASSWORD);

        boolean matches = hashing.matches(PASSWORD, null);

        assertThat(matches).isFalse();
        assertThat(encoder.verified).singleElement().asString().matches(sameCostAs(somebodys));
    }

    @Test
    void makesUpForTheWorkThatAWeakerHashSaves() {
        RecordingEncoder encoder = new RecordingEncoder();
        PasswordHashing hashing = new PasswordHashing(encoder, settings(1, Duration.ofMinutes(1)));
        String weaker = "$argon2id$v=19$m=9456,t=1,p=1$c2FsdA$aGFzaA";

        assertThat(hashing.matches(PASSWORD, weaker)).isFalse();

        assertThat(encoder.verified).hasSize(2).startsWith(weaker);
        assertThat(encoder.verified.getLast()).startsWith("$argon2id$v=19$m=14728,t=2,p=1$");
        encoder.verified.clear();
        encoder.answer = true;
        assertThat(hashing.matches(PASSWORD, weaker)).isTrue();
        assertThat(encoder.verified).containsExactly(weaker);
    }

    @Test
    void refusesAHashOfTodayOrAStrongerOneWithoutMoreWork() {
        RecordingEncoder encoder = new RecordingEncoder();
        PasswordHashing hashing = new PasswordHashing(encoder, settings(1, Duration.ofMinutes(1)));

        assertThat(hashing.matches(PASSWORD, "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA"))
                .isFalse();
        assertThat(hashing.matches(PASSWORD, "$argon2id$v=19$m=65536,t=3,p=1$c2FsdA$aGFzaA"))
                .isFalse();

        assertThat(encoder.verified).hasSize(2);
    }

    /** Even the encoder's yes is no yes for nobody. */
    @Test
    void neverTakesNobodyForSomebody() {
        RecordingEncoder encoder = new RecordingEncoder();
        encoder.answer = true;
        PasswordHashing hashing = new PasswordHashing(encoder, settings(1, Duration.ofMinutes(1)));

        assertThat(hashing.matches(PASSWORD, null)).isFalse();
        assertThat(hashing.matches(PASSWORD, "anybody's")).isTrue();
    }

    @Test
    void hashesNoMoreAtOnceThanItHasTurnsFor() throws Exception {
        CountingEncoder encoder = new CountingEncoder();
        PasswordHashing hashing = new PasswordHashing(encoder, settings(2, Duration.ofMinutes(1)));

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                running.add(threads.submit(() -> hashing.hash(PASSWORD)));
            }
            for (Future<String> one : running) {
                assertThat(one.get()).isEqualTo("hash");
            }
        }

        assertThat(encoder.most.get()).isEqualTo(2);
    }

    @Test
    void refusesWhoWaitsTooLongForATurn() throws Exception {
        CountDownLatch hashingStarted = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        PasswordEncoder slow = new RecordingEncoder() {
            @Override
            public String encode(@Nullable CharSequence password) {
                hashingStarted.countDown();
                awaitUninterrupted(mayEnd);
                return "hash";
            }
        };
        PasswordHashing hashing = new PasswordHashing(slow, settings(1, Duration.ofMillis(20)));

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = threads.submit(() -> hashing.hash(PASSWORD));
            hashingStarted.await();

            assertThatThrownBy(() -> hashing.hash(PASSWORD))
                    .isInstanceOfSatisfying(
                            AuthProblem.Overloaded.class,
                            refused -> assertThat(refused.retryAfter()).isPositive());

            mayEnd.countDown();
            assertThat(first.get()).isEqualTo("hash");
        }
        assertThat(hashing.hash(PASSWORD)).isEqualTo("hash");
    }

    private static PasswordSettings settings(int concurrency, Duration patience) {
        return new PasswordSettings(19_456, 2, 1, concurrency, patience);
    }

    /** The parameters, and salt and digest of the same lengths. */
    private static String sameCostAs(String hash) {
        String[] parts = hash.split("\\$", -1);
        return "\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{" + parts[4].length() + "}\\$[A-Za-z0-9+/]{"
                + parts[5].length() + "}";
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private static class RecordingEncoder implements PasswordEncoder {
        final List<@Nullable String> verified = new ArrayList<>();
        boolean answer;

        @Override
        public String encode(@Nullable CharSequence password) {
            return "hash";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            verified.add(hash);
            return answer;
        }
    }

    /** Two meet in it before either goes on, so that nobody hashes alone. */
    private static final class CountingEncoder extends RecordingEncoder {
        final AtomicInteger running = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();
        final CyclicBarrier pair = new CyclicBarrier(2);

        @Override
        public String encode(@Nullable CharSequence password) {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            try {
                pair.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
                throw new IllegalStateException("nobody else hashes", alone);
            }
            running.decrementAndGet();
            return "hash";
        }
    }
}
