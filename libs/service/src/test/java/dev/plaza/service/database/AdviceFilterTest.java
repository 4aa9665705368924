package dev.plaza.service.database;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.plaza.service.ServiceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class AdviceFilterTest extends ServiceTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.plaza.db.advice.AdviceLog");
    private final List<String> advice = new CopyOnWriteArrayList<>();
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
            advice.add(event.getFormattedMessage());
        }
    };

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(super.getProperties());
        properties.put("plaza.database.advice", "true");
        return properties;
    }

    @BeforeEach
    void listen() {
        appender.start();
        logger.addAppender(appender);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(appender);
    }

    @Test
    void countsLookUpsByRequestOverAllItsTransactions() {
        for (int i = 0; i < 20; i++) {
            send(request("/api/v1/restless/1"));
        }
        assertThat(repeated()).isEmpty();

        send(request("/api/v1/restless/20"));
        send(request("/api/v1/restless/20"));
        assertThat(repeated())
                .singleElement()
                .asString()
                .startsWith("RestlessController.read: executed 10 times for one request");
    }

    private List<String> repeated() {
        return advice.stream()
                .filter(line -> line.contains("executed 10 times"))
                .toList();
    }
}
