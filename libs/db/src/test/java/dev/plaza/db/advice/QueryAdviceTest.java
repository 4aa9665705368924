package dev.plaza.db.advice;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.plaza.db.monitoring.LogCapture;
import dev.plaza.db.monitoring.MonitoredDatabase;
import dev.plaza.shop.Shop;
import dev.plaza.testing.Eventually;
import dev.plaza.testing.TestDatabase;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.propagation.PropagatedContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueryAdviceTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh("advice");

    private ApplicationContext context;
    private LogCapture log;
    private Shop shop;

    @BeforeAll
    static void fill() {
        start(Map.of()).close();
        DATABASE.execute("""
                create table goods (number int primary key, name text not null, colour text, weight int);
                create index goods_colour on goods (colour);
                insert into goods select n, 'good ' || n, 'colour ' || n % 5000, n % 97 from generate_series(1, 20000) n;
                create table shelves (number int primary key, name text not null);
                insert into shelves select n, 'shelf ' || n from generate_series(1, 50) n;
                analyze;
                """);
        DATABASE.execute(
                "grant select, update on goods, shelves to " + DATABASE.app().user());
    }

    @BeforeEach
    void start() {
        log = LogCapture.of(AdviceLog.class);
        context = start(Map.of("plaza.database.advice", "true"));
        shop = context.getBean(Shop.class);
    }

    @AfterEach
    void stop() {
        context.close();
        log.close();
    }

    @Test
    void reportsTwentyLookUpsOfOneShapeInOneRequestOnce() {
        inRequest(() -> IntStream.range(0, 20).forEach(number -> shop.inTransaction(() -> shop.lookUp(number))));

        assertThat(advice())
                .singleElement()
                .asString()
                .isEqualTo("Shop.lookUp: executed 10 times for one request; read the rows at once:"
                        + " select name from goods where number = ?");
    }

    @Test
    void reportsThemInOneTransactionWhereThereIsNoRequest() {
        shop.inTransaction(() -> IntStream.range(0, 20).forEach(shop::lookUp));
        shop.inTransaction(() -> IntStream.range(0, 20).forEach(shop::lookUp));

        assertThat(advice()).hasSize(1);
    }

    @Test
    void reportsNoSingleLookUpHoweverManyRequestsMakeOne() {
        IntStream.range(0, 50).forEach(number -> inRequest(() -> shop.inTransaction(() -> shop.lookUp(number))));
        IntStream.range(0, 50).forEach(number -> shop.inTransaction(() -> shop.lookUp(number)));
        planned();

        assertThat(advice()).allMatch(line -> line.contains("planned"));
    }

    @Test
    void reportsAListOfMoreThanAHundredValuesOnce() {
        shop.inTransaction(() -> {
            look(100);
            look(101);
            look(150);
        });

        assertThat(advice()).singleElement().asString().contains("Shop.query", "a list of 101 values", "in (…)");
    }

    @Test
    void reportsTheSequentialScanOfALargeTableOnly() {
        shop.inTransaction(() -> {
            shop.query("select name from goods where weight = ? and name <> 'a secret'", 5);
            shop.query("select name from goods where weight = ? and name <> 'a secret'", 6);
            shop.query("select name from shelves where name = ?", "shelf 1");
            shop.query("select name from goods where colour = ? limit 5", "colour 1");
        });
        planned();

        assertThat(advice())
                .filteredOn(line -> !line.contains("planned"))
                .singleElement()
                .asString()
                .contains("Shop.query: reads all 20000 rows of goods; no index serves", "weight")
                .doesNotContain("a secret");
    }

    @Test
    void reportsASortOfManyRowsThatNoIndexSpares() {
        shop.inTransaction(() -> {
            shop.query("select number from goods order by weight, number limit 10");
            shop.query("select name from goods order by number limit 10");
        });
        planned();

        assertThat(advice())
                .filteredOn(line -> line.contains("sorts"))
                .singleElement()
                .asString()
                .contains("sorts about 20000 rows by goods.weight, goods.number");
    }

    @Test
    void reportsAnUnboundedReadOfALargeTable() {
        shop.inTransaction(() -> {
            shop.query("select number from goods where number > ?", 10);
            shop.query("select number from goods where number > ? limit ?", 10, 10);
            shop.query("select number from goods where number = ?", 10);
            shop.query("select name from shelves");
            shop.query("update goods set weight = weight where number > ?", 19_999);
        });
        planned();

        assertThat(advice())
                .filteredOn(line -> line.contains("LIMIT"))
                .singleElement()
                .asString()
                .contains("rows; LIMIT is missing: select number from goods where number > ?");
    }

    @Test
    void goesOnAfterAPlanThatItCannotRead() {
        String nested = "select number from (".repeat(600) + "select number from goods" + " limit 1) as t".repeat(600);
        try (LogCapture faults = LogCapture.of(PlanAdvisor.class)) {
            shop.inTransaction(() -> shop.query(nested));
            planned();

            assertThat(faults.events())
                    .anySatisfy(event -> assertThat(event.getMessage()).startsWith("no plan for"));
        }
    }

    @Test
    void executesNothingThatFollowsAStatement() throws SQLException {
        try (Connection connection =
                MonitoredDatabase.of(context.getEnvironment()).connectAsApp()) {
            PlanReader reader = new PlanReader(connection);

            assertThat(reader.explain("select 1 as more; update shelves set name = 'sold' where number = 1"))
                    .isEmpty();
            assertThat(reader.explain("select name from shelves where name = ';'"))
                    .isPresent();
        }
        assertThat(DATABASE.count("select count(*) from shelves where name = 'sold'"))
                .isZero();
    }

    @Test
    void logsEachStatementWithItsNameAndDuration() {
        try (LogCapture statements = LogCapture.of(QueryAdvisor.class)) {
            shop.inTransaction(() -> shop.lookUp(1));

            assertThat(statements.events())
                    .filteredOn(event -> event.getFormattedMessage().startsWith("Shop.lookUp"))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.getLevel()).isEqualTo(Level.DEBUG);
                        assertThat(event.getFormattedMessage()).matches("Shop\\.lookUp took \\d+ µs");
                    });
        }
    }

    @Test
    void isOnInDevelopmentAndNowhereElse() throws Exception {
        assertThat(isObserved(Map.of("plaza.environment", "development"))).isTrue();
        assertThat(isObserved(Map.of("plaza.environment", "development", "plaza.database.advice", "false")))
                .isFalse();
        assertThat(isObserved(Map.of("plaza.environment", "production"))).isFalse();
        assertThat(isObserved(Map.of("plaza.environment", "test"))).isFalse();
    }

    private void look(int length) {
        shop.query(
                "select name from goods where number in (" + String.join(", ", Collections.nCopies(length, "?")) + ")",
                IntStream.range(0, length).boxed().toArray());
    }

    /** Waits until the statements so far have been explained, by planting one more, which is explained after them. */
    private void planned() {
        shop.inTransaction(() -> shop.query("select name as planned from goods where name = ?", "nothing"));
        Eventually.eventually(() -> assertThat(advice()).anyMatch(line -> line.contains("planned")));
    }

    private List<String> advice() {
        return log.events().stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static void inRequest(Runnable work) {
        PropagatedContext.getOrEmpty()
                .plus(new StatementsOfRequest())
                .wrap(work)
                .run();
    }

    private static boolean isObserved(Map<String, Object> settings) throws Exception {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("plaza.database.slow-statement", "0s");
        try (ApplicationContext context = start(all)) {
            return context.getBean(DataSource.class).isWrapperFor(ProxyDataSource.class);
        }
    }

    private static ApplicationContext start(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(DATABASE.properties());
        all.putAll(settings);
        return ApplicationContext.run(all);
    }
}
