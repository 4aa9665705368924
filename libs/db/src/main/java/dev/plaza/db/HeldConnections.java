package dev.plaza.db;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which threads hold a connection, and since when. Of one that does for too long the log tells what it is doing, once. The
 * pool's own detection takes the stack of everybody who borrows a connection: a fifteenth of a request's processor time.
 */
@Singleton
final class HeldConnections {

    private static final Logger LOG = LoggerFactory.getLogger(HeldConnections.class);

    private final Duration limit;
    private final Set<Holder> holders = ConcurrentHashMap.newKeySet();

    HeldConnections(PoolSettings settings) {
        this.limit = settings.leakThreshold();
    }

    /** The present thread holds one until it runs what is returned. */
    Runnable begin() {
        if (limit.isZero()) {
            return () -> {};
        }
        Holder holder = new Holder(Thread.currentThread(), System.nanoTime());
        holders.add(holder);
        return () -> holders.remove(holder);
    }

    @Scheduled(fixedDelay = "2s")
    void tell() {
        long now = System.nanoTime();
        holders.stream()
                .filter(holder -> !holder.isTold && now - holder.since > limit.toNanos())
                .forEach(this::warn);
    }

    private void warn(Holder holder) {
        holder.isTold = true;
        LOG.warn(
                "a connection has been held for more than {} ms by thread {}",
                limit.toMillis(),
                holder.thread.getName(),
                new WhatItDoes(holder.thread));
    }

    /** One of them; nobody is equal to it but itself. */
    private static final class Holder {

        private final Thread thread;
        private final long since;
        private boolean isTold;

        Holder(Thread thread, long since) {
            this.thread = thread;
            this.since = since;
        }
    }

    /** The stack of another thread, for the log. */
    private static final class WhatItDoes extends Exception {
        WhatItDoes(Thread thread) {
            super("what it is doing");
            setStackTrace(thread.getStackTrace());
        }
    }
}
