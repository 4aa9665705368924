package dev.plaza.service.idempotency;

import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.http.CommonProblems;
import dev.plaza.http.ProblemDetails;
import dev.plaza.http.ProblemException;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The write transaction of a use case whose request may carry an {@code Idempotency-Key}. The answer is stored in the
 * transaction of the effect, so that either both exist or neither, and what failed may be tried again with the same key.
 * A request without a key costs nothing beyond its own transaction. Not for answers that carry secrets: they would be
 * stored.
 */
@Singleton
public final class Idempotency {

    private final IdempotencyKeyRepository repository;
    private final Transactions transactions;
    private final AnswerJson json;
    private final Clock clock;

    Idempotency(IdempotencyKeyRepository repository, Transactions transactions, AnswerJson json, Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Runs {@code work} in a transaction on behalf of {@code person}, unless this request was answered before: then its
     * answer is given again, as read from JSON. From answer to status and headers a controller must always come the same
     * way.
     *
     * @param request what a repeated request must be equal to, such as the command; anything that becomes JSON
     * @throws ProblemException 409 while the same request is being worked on, 422 when the key came with another request
     */
    public <T> T write(CurrentPerson person, IdempotencyKey key, Object request, Class<T> answer, Supplier<T> work) {
        return write(person.identity(), person, key, request, answer, work);
    }

    /**
     * As {@link #write(CurrentPerson, IdempotencyKey, Object, Class, Supplier)}, for work that reaches further than the
     * person's own rows: the key is theirs all the same.
     *
     * @param identity on whose behalf the work is done
     */
    public <T> T write(
            Identity identity,
            CurrentPerson person,
            IdempotencyKey key,
            Object request,
            Class<T> answer,
            Supplier<T> work) {
        String word = key.value();
        if (word == null) {
            return transactions.write(identity, work);
        }
        var claim = new Claim(person.id(), key.route(), word, json.fingerprint(key.target(), request));
        return transactions.write(identity, () -> {
            Optional<String> earlier = findAnswer(claim);
            if (earlier.isPresent()) {
                key.replayed().run();
                return json.read(earlier.get(), answer);
            }
            T fresh = work.get();
            store(claim, json.write(fresh));
            return fresh;
        });
    }

    /** As {@link #write(CurrentPerson, IdempotencyKey, Object, Class, Supplier)}, for work without an answer. */
    public void write(CurrentPerson person, IdempotencyKey key, Object request, Runnable work) {
        write(person, key, request, Nothing.class, () -> {
            work.run();
            return new Nothing();
        });
    }

    /** Forgets what {@code person} was answered, in the current transaction; for somebody who is to be forgotten. */
    public void forget(UUID person) {
        transactions.require();
        repository.removeAllOf(person);
    }

    /** Claiming and finding are two statements: only the second one sees what was committed before the claim was free. */
    private Optional<String> findAnswer(Claim claim) {
        if (!repository.claim(claim.name())) {
            throw inProgress();
        }
        Optional<StoredAnswer> stored = repository.find(claim.person(), claim.route(), claim.key());
        if (stored.isPresent() && !stored.get().fingerprint().equals(claim.fingerprint())) {
            throw new ProblemException(
                    CommonProblems.IDEMPOTENCY_KEY_REUSED, "Use a new key for a request that differs from the first.");
        }
        return stored.map(StoredAnswer::answer);
    }

    private void store(Claim claim, String answer) {
        int added = repository.add(
                claim.person(), claim.route(), claim.key(), claim.fingerprint(), answer, clock.instant());
        if (added == 0) {
            throw inProgress();
        }
    }

    private static ProblemException inProgress() {
        return new ProblemException(ProblemDetails.of(
                        CommonProblems.IDEMPOTENCY_IN_PROGRESS, "Send it again in a moment to get its answer.")
                .retryAfter(Duration.ofSeconds(1)));
    }

    private record Claim(UUID person, String route, String key, String fingerprint) {

        /** What the lock is taken on; by its hash, so that two names hardly ever meet. */
        String name() {
            return person + " " + route + " " + key;
        }
    }

    private record Nothing() {}
}
