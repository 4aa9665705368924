package dev.plaza.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Makes and closes pools. */
@Singleton
final class Pools {

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final PoolSettings settings;
    private final TlsSettings tls;
    private final boolean isUnencryptedAllowed;
    private final @Nullable MeterRegistry metrics;
    private final String application;

    Pools(
            PoolSettings settings,
            TlsSettings tls,
            @Value("${plaza.database.unencrypted}") String unencrypted,
            @Nullable MeterRegistry metrics,
            @Value("${micronaut.application.name:plaza}") String application) {
        this.settings = settings;
        this.tls = tls;
        this.isUnencryptedAllowed = unencrypted.equals(DatabaseSettings.ALLOWED);
        this.metrics = metrics;
        this.application = application;
    }

    HikariDataSource make(String name, DatabaseUrl url, Set<PoolOption> options) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(encrypted(url).jdbcUrl());
        config.setUsername(url.user());
        config.setPassword(url.password());
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(Math.min(settings.poolMinIdle(), settings.poolSize()));
        if (settings.poolMinIdle() < settings.poolSize()) {
            config.setIdleTimeout(settings.idleTimeout().toMillis());
        }
        config.setConnectionTimeout(settings.acquireTimeout().toMillis());
        config.setMaxLifetime(settings.maxLifetime().toMillis());
        config.setInitializationFailTimeout(-1);
        config.setReadOnly(options.contains(PoolOption.READ_ONLY));
        config.setMetricRegistry(metrics);
        instructDriver(config, options);
        return new HikariDataSource(config);
    }

    private DatabaseUrl encrypted(DatabaseUrl url) {
        if (url.isTooWeaklyEncrypted() && !isUnencryptedAllowed) {
            throw new IllegalArgumentException(url + " is another host, and its certificate would not be checked");
        }
        return tls.applyTo(url, isUnencryptedAllowed);
    }

    void close(HikariDataSource pool) {
        long deadline = System.nanoTime() + settings.closeTimeout().toNanos();
        while (pool.getHikariPoolMXBean().getActiveConnections() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        pool.close();
    }

    private void instructDriver(HikariConfig config, Set<PoolOption> options) {
        instruct(config, "ApplicationName", application);
        instruct(config, "connectTimeout", wholeSeconds(settings.connectTimeout()));
        instruct(config, "socketTimeout", wholeSeconds(settings.socketTimeout()));
        instruct(config, "tcpKeepAlive", true);
        instruct(config, "reWriteBatchedInserts", true);
        // the detail of an error repeats the values of the row
        instruct(config, "logServerErrorDetail", false);
        if (options.contains(PoolOption.THROUGH_POOLER)) {
            instruct(config, "prepareThreshold", 0);
        } else if (options.contains(PoolOption.READ_ONLY)) {
            instruct(config, "readOnlyMode", "always");
        }
    }

    /** As text: the driver passes over whatever else it finds among its properties, without a word. */
    private static void instruct(HikariConfig config, String property, Object value) {
        config.addDataSourceProperty(property, value.toString());
    }

    private static long wholeSeconds(Duration duration) {
        return Math.ceilDiv(duration.toMillis(), TimeUnit.SECONDS.toMillis(1));
    }
}
