package dev.plaza.db.cache;

import dev.plaza.db.Identity;
import dev.plaza.db.Ids;
import dev.plaza.db.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** An instance of a service that reads people through a cache. */
final class CacheInstance implements AutoCloseable {

    final ApplicationContext context;
    final Transactions transactions;
    final People rows;
    final Caches caches;
    final MeterRegistry meters = new SimpleMeterRegistry();
    final AtomicInteger loads = new AtomicInteger();

    CacheInstance(Map<String, Object> settings) {
        context = ApplicationContext.builder(settings).build();
        context.registerSingleton(MeterRegistry.class, meters);
        context.start();
        transactions = context.getBean(Transactions.class);
        rows = context.getBean(People.class);
        caches = context.getBean(Caches.class);
    }

    Cache<UUID, Person> cache(String name) {
        return cache(name, rows::findById);
    }

    Cache<UUID, Person> cache(String name, Function<UUID, Optional<Person>> load) {
        return caches.of(name, Person.class, id -> {
            loads.incrementAndGet();
            return load.apply(id);
        });
    }

    Person aPerson() {
        return transactions.write(Identity.system("test"), () -> rows.insert(new Person(Ids.next(), "ana", 0)));
    }

    /** Answers the revision that it made. */
    long rename(Cache<UUID, Person> cache, UUID id, String name) {
        return transactions.write(Identity.system("test"), () -> {
            cache.forget(id);
            return rows.rename(id, name);
        });
    }

    double reads(String cache, String result) {
        return meters.get("plaza.cache.reads")
                .tag("cache", cache)
                .tag("result", result)
                .counter()
                .count();
    }

    @Override
    public void close() {
        context.close();
    }
}
