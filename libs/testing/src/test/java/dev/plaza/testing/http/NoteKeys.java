package dev.plaza.testing.http;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Idempotency keys, kept in memory. */
final class NoteKeys {

    private final Set<Fault> faults;
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();
    private final Map<String, Stored> answers = new ConcurrentHashMap<>();

    private final Map<String, CountDownLatch> twins = new ConcurrentHashMap<>();

    NoteKeys(Set<Fault> faults) {
        this.faults = faults;
    }

    Answer once(String person, @Nullable String key, String body, Supplier<String> effect) {
        if (key != null && !key.matches("[!-~]{1,255}") && !faults.contains(Fault.KEYS_UNCHECKED)) {
            throw Refusal.ofField("Idempotency-Key");
        }
        if (key == null || faults.contains(Fault.KEYS_IGNORED)) {
            return new Answer(effect.get(), false);
        }
        var scope = faults.contains(Fault.KEYS_WITHOUT_PEOPLE) ? key : person + " " + key;
        if (faults.contains(Fault.TWINS_UNGUARDED)) {
            return answer(scope, body, effect);
        }
        var lock = locks.computeIfAbsent(scope, _ -> new ReentrantLock());
        if (!lock.tryLock()) {
            throw new Refusal(409, "idempotency.in-progress");
        }
        try {
            return answer(scope, body, effect);
        } finally {
            lock.unlock();
        }
    }

    private Answer answer(String scope, String body, Supplier<String> effect) {
        var stored = answers.get(scope);
        if (stored == null) {
            if (faults.contains(Fault.TWINS_UNGUARDED)) {
                letATwinCatchUp(scope);
            }
            var fresh = effect.get();
            answers.put(scope, new Stored(body, fresh));
            return new Answer(fresh, false);
        }
        if (!stored.request().equals(body) && !faults.contains(Fault.KEYS_WITHOUT_BODIES)) {
            throw new Refusal(422, "idempotency.key-reused");
        }
        return new Answer(stored.answer(), true);
    }

    /** Makes sure of the accident that an unguarded service merely risks. */
    private void letATwinCatchUp(String scope) {
        var latch = twins.computeIfAbsent(scope, _ -> new CountDownLatch(2));
        latch.countDown();
        try {
            var _ = latch.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    record Answer(String body, boolean isReplayed) {}

    private record Stored(String request, String answer) {}
}
