package dev.plaza.db;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.plaza.testing.Eventually;
import dev.plaza.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LeakDetectionTest {

    private static final PoolSettings SETTINGS = new PoolSettings(
            1,
            1,
            Duration.ofSeconds(30),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofMinutes(30),
            Duration.ofSeconds(60),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5));

    private final Logger pool = (Logger) LoggerFactory.getLogger("com.zaxxer.hikari.pool.ProxyLeakTask");
    private final ListAppender<ILoggingEvent> warnings = new ListAppender<>();
    private final DatabaseConnectionManager manager = new DatabaseConnectionManager(
            new Pools(SETTINGS, new TlsSettings(null, null, null), "refused", null, "notes-service"));

    @BeforeEach
    void listen() {
        warnings.start();
        pool.addAppender(warnings);
    }

    @AfterEach
    void stop() {
        pool.detachAppender(warnings);
        manager.close();
    }

    @Test
    void warnsOfAConnectionHeldTooLongWithTheStackOfItsHolder() {
        manager.open("default", DatabaseUrl.parse(TestDatabase.fresh("leak").appUrl()));

        manager.transaction("default", _ -> {
            Eventually.eventually(() -> assertThat(List.copyOf(warnings.list)).anySatisfy(warning -> {
                assertThat(warning.getLevel()).isEqualTo(Level.WARN);
                assertThat(warning.getThrowableProxy().getStackTraceElementProxyArray())
                        .anySatisfy(frame ->
                                assertThat(frame.toString()).contains(LeakDetectionTest.class.getSimpleName()));
            }));
            return true;
        });
    }
}
