package dev.plaza.db;

import jakarta.inject.Singleton;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Two reads at the same time, each on a connection of its own and without a transaction around them: faster than one
 * after the other, but the second may see what the first did not, and the pool is asked for two connections.
 */
@Singleton
public final class ParallelReads {

    private final Transactions transactions;

    ParallelReads(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Runs both, each a single statement on behalf of {@code identity}, and joins what they found.
     *
     * <pre>{@code
     * reads.join(identity, () -> users.findNumbered(order, page, size), users::count, NumberedPage::new)
     * }</pre>
     *
     * @throws IllegalStateException in a transaction, whose connection the two could not share
     */
    public <A, B, R> R join(Identity identity, Supplier<A> one, Supplier<B> other, BiFunction<A, B, R> joining) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<B> second = threads.submit(() -> transactions.readOne(identity, other));
            A first = transactions.readOne(identity, one);
            return joining.apply(first, second.get());
        } catch (ExecutionException thrown) {
            throw thrown.getCause() instanceof RuntimeException fault ? fault : new CompletionException(thrown);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CompletionException(interrupted);
        }
    }
}
