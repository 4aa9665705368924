package dev.plaza.http.requests;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.executor.ExecutorFactory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads on which controllers run: as many as there are requests at a time, up to a bound. A request past it is refused at
 * once ({@link RejectedExecutionException}, told as 503), because a queue would only make everybody wait.
 * Platform threads, not virtual ones: docs/decisions/0179.
 */
@Factory
final class RequestThreads {

    private static final Duration IDLE = Duration.ofMinutes(1);

    @Singleton
    @Named(TaskExecutors.IO)
    @Bean(preDestroy = "shutdown")
    @Replaces(bean = ExecutorService.class, factory = ExecutorFactory.class, named = TaskExecutors.IO)
    ExecutorService requestThreads(@Value("${plaza.http.request-threads}") int threads) {
        return new ThreadPoolExecutor(
                0,
                threads,
                IDLE.toSeconds(),
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                Thread.ofPlatform().name("request-", 1).factory(),
                (_, _) -> {
                    throw new BusyException();
                });
    }

    /** Where it was thrown is always the same place, and is logged for each request that is refused. */
    private static final class BusyException extends RejectedExecutionException {
        BusyException() {
            super("all request threads are busy");
        }

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }
}
