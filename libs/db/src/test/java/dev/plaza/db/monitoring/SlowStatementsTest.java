package dev.plaza.db.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.plaza.db.Ids;
import dev.plaza.shop.Shop;
import dev.plaza.testing.TestDatabase;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.junit.jupiter.api.Test;

class SlowStatementsTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh("slow");

    @Test
    void remembersAStatementOfMoreThanASecondWithNameAndDurationButWithoutValues() {
        try (ApplicationContext context = start("1s");
                LogCapture log = LogCapture.of(SlowStatements.class)) {
            Shop shop = context.getBean(Shop.class);
            shop.inTransaction(() -> shop.sellSlowly(1.2, "a secret"));
            shop.inTransaction(() -> shop.sellSlowly(0, "a secret"));

            SlowStatements slow = context.getBean(SlowStatements.class);
            assertThat(slow.count()).isEqualTo(1);
            assertThat(slow.slowestFirst()).singleElement().satisfies(statement -> {
                assertThat(statement.name()).isEqualTo("Shop.sellSlowly");
                assertThat(statement.statement()).isEqualTo("select pg_sleep(?), ?");
                assertThat(statement.longest()).isBetween(Duration.ofMillis(1200), Duration.ofSeconds(3));
                assertThat(statement.times()).isEqualTo(1);
            });
            assertThat(log.events())
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .singleElement()
                    .asString()
                    .matches("slow: Shop\\.sellSlowly took 1\\d\\d\\d ms: select pg_sleep\\(\\?\\), \\?");
        }
    }

    @Test
    void logsEachStatementOnceAndCountsAll() {
        try (ApplicationContext context = start("1ms");
                LogCapture log = LogCapture.of(SlowStatements.class)) {
            Shop shop = context.getBean(Shop.class);
            for (int i = 0; i < 5; i++) {
                shop.inTransaction(() -> shop.sellSlowly(0.01, "this"));
            }

            assertThat(log.events())
                    .filteredOn(event -> event.getFormattedMessage().contains("pg_sleep"))
                    .hasSize(1);
            assertThat(context.getBean(SlowStatements.class).slowestFirst())
                    .filteredOn(statement -> statement.name().equals("Shop.sellSlowly"))
                    .singleElement()
                    .extracting(SlowStatement::times)
                    .isEqualTo(5L);
        }
    }

    @Test
    void remembersNoMoreThanAHundred() {
        try (ApplicationContext context = start("1ns")) {
            Shop shop = context.getBean(Shop.class);
            shop.inTransaction(() -> {
                for (int i = 0; i < 150; i++) {
                    shop.query("select 1 as column_" + i);
                }
            });

            assertThat(context.getBean(SlowStatements.class).slowestFirst())
                    .hasSize(100)
                    .anyMatch(statement -> statement.statement().endsWith("column_149"));
        }
    }

    @Test
    void namesWhoeverCalledThisLibraryInWhicheverOfItsPackages() {
        try (ApplicationContext context = start("1ns")) {
            Shop shop = context.getBean(Shop.class);
            shop.inTransaction(() -> shop.giveBack(Ids.next()));

            assertThat(context.getBean(SlowStatements.class).slowestFirst())
                    .filteredOn(statement -> statement.statement().startsWith("insert into audit_events"))
                    .singleElement()
                    .extracting(SlowStatement::name)
                    .isEqualTo("Shop.giveBack");
        }
    }

    @Test
    void countsAStatementThatFailedSlowly() {
        try (ApplicationContext context = start("100ms")) {
            Shop shop = context.getBean(Shop.class);

            assertThatThrownBy(() -> shop.inTransaction(() -> {
                        shop.query("set local statement_timeout = '150ms'");
                        shop.sellSlowly(30, "nothing");
                    }))
                    .isInstanceOf(RuntimeException.class);

            assertThat(context.getBean(SlowStatements.class).slowestFirst())
                    .extracting(SlowStatement::name)
                    .contains("Shop.sellSlowly");
        }
    }

    @Test
    void standsNotBetweenRepositoriesAndPoolWhenSwitchedOff() throws Exception {
        try (ApplicationContext on = start("1s");
                ApplicationContext off = start("0s")) {
            assertThat(on.getBean(DataSource.class).isWrapperFor(ProxyDataSource.class))
                    .isTrue();
            assertThat(off.getBean(DataSource.class).isWrapperFor(ProxyDataSource.class))
                    .isFalse();
            assertThat(off.findBean(SlowStatements.class)).isEmpty();
            Shop shop = off.getBean(Shop.class);
            shop.inTransaction(
                    () -> assertThat(shop.connection().getClass().getName()).doesNotContain("dsproxy"));
        }
    }

    private static ApplicationContext start(String limit) {
        Map<String, Object> settings = new HashMap<>(DATABASE.properties());
        settings.put("plaza.database.slow-statement", limit);
        return ApplicationContext.run(settings);
    }
}
