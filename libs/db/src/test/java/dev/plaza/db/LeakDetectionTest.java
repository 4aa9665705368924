package dev.plaza.db;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.plaza.testing.TestDatabase;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
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
            Duration.ofMillis(500),
            Duration.ofSeconds(5));

    private final Logger logger = (Logger) LoggerFactory.getLogger(HeldConnections.class);
    private final ListAppender<ILoggingEvent> warnings = new ListAppender<>();
    private final HeldConnections held = new HeldConnections(SETTINGS);
    private final DatabaseConnectionManager manager = new DatabaseConnectionManager(
            new Pools(SETTINGS, new TlsSettings(null, null, null), "refused", null, "notes-service"), held);

    @BeforeEach
    void listen() {
        warnings.start();
        logger.addAppender(warnings);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(warnings);
        manager.close();
    }

    @Test
    void warnsOfAConnectionHeldTooLongWithWhatItsHolderDoes() {
        manager.open("default", DatabaseUrl.parse(TestDatabase.fresh("leak").appUrl()));

        manager.transaction("default", _ -> holdForLong());

        assertThat(warnings.list).singleElement().satisfies(warning -> {
            assertThat(warning.getLevel()).isEqualTo(Level.WARN);
            assertThat(warning.getFormattedMessage())
                    .contains("500 ms", Thread.currentThread().getName());
            assertThat(warning.getThrowableProxy().getStackTraceElementProxyArray())
                    .anySatisfy(frame -> assertThat(frame.toString()).contains("holdForLong"));
        });
    }

    @Test
    void doesNotWarnOfOneThatWasGivenBack() throws InterruptedException {
        manager.open("default", DatabaseUrl.parse(TestDatabase.fresh("leak").appUrl()));
        manager.query("default", "one", "select 1 as one", row -> row.getInt("one"));

        Thread.sleep(SETTINGS.leakThreshold().plusMillis(100));
        held.tell();

        assertThat(warnings.list).isEmpty();
    }

    private boolean holdForLong() {
        LockSupport.parkNanos(SETTINGS.leakThreshold().dividedBy(2).toNanos());
        held.tell();
        assertThat(warnings.list).as("warnings too early").isEmpty();
        LockSupport.parkNanos(SETTINGS.leakThreshold().toNanos());
        held.tell();
        held.tell();
        return true;
    }
}
