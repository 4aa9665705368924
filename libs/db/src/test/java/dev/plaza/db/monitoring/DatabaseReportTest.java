package dev.plaza.db.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.db.monitoring.figures.IndexFigures;
import dev.plaza.db.monitoring.figures.OpenTransaction;
import dev.plaza.db.monitoring.figures.StatementFigures;
import dev.plaza.db.monitoring.figures.TableFigures;
import dev.plaza.embedded.PostgresUrl;
import dev.plaza.testing.Eventually;
import dev.plaza.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatabaseReportTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh("report");
    private static final ReportLimits ALL_TRANSACTIONS = new ReportLimits(Duration.ofSeconds(1), Duration.ZERO, 50);

    @BeforeAll
    static void fill() throws SQLException {
        execute(DATABASE.owner(), """
                create table birds (id int primary key, name text not null unique, kind text not null, weight int);
                create index birds_kind on birds (kind);
                create index birds_weight on birds (weight);
                insert into birds select n, 'bird ' || n, 'kind ' || n % 7, n % 11 from generate_series(1, 5000) n;
                analyze birds;
                """);
    }

    @Test
    void tellsWhatTheDatabaseIs() throws SQLException {
        DatabaseReport report = report(DATABASE.owner());

        assertThat(report.database().name()).isEqualTo(DATABASE.app().database());
        assertThat(report.database().version()).startsWith("17.");
        assertThat(report.database().sizeBytes())
                .isEqualTo(DATABASE.count("select pg_database_size(current_database())"));
        assertThat(report.database().cacheHitRatio()).isBetween(0.0, 1.0);
        assertThat(report.database().connections()).isPositive();
        assertThat(report.notes()).isEmpty();
    }

    @Test
    void showsAStatementOfMoreThanASecond() throws SQLException {
        execute(DATABASE.app(), "select pg_sleep(1.2), 'planted'");

        Eventually.eventually(() -> {
            DatabaseReport report = report(DATABASE.owner());
            StatementFigures planted = report.slowestStatements().getFirst();
            assertThat(planted.statement()).isEqualTo("select pg_sleep($1), $2");
            assertThat(planted.maxMillis()).isBetween(1200.0, 2000.0);
            assertThat(planted.role()).isEqualTo(DATABASE.app().user());
            assertThat(report.topStatements()).contains(planted);
        });
    }

    @Test
    void countsNoStatementOfAnotherDatabase() throws SQLException {
        TestDatabase other = TestDatabase.fresh("other");
        execute(other.app(), "select 'not ours' as of_another_database");

        assertThat(report(DATABASE.owner()).topStatements())
                .extracting(StatementFigures::statement)
                .isNotEmpty()
                .noneMatch(statement -> statement.contains("of_another_database"));
    }

    @Test
    void showsAnIndexThatNobodyReads() throws SQLException {
        execute(DATABASE.app(), "set enable_seqscan = off; select id from birds where weight = 3");

        Eventually.eventually(() -> {
            DatabaseReport report = report(DATABASE.owner());
            assertThat(report.unusedIndexes()).extracting(IndexFigures::name).containsExactly("birds_kind");
            assertThat(report.indexes())
                    .extracting(IndexFigures::name)
                    .contains("birds_pkey", "birds_name_key", "birds_kind", "birds_weight");
            assertThat(report.indexes())
                    .filteredOn(index -> index.name().equals("birds_weight"))
                    .allMatch(index -> index.scans() > 0);
        });
    }

    @Test
    void showsTheSizeOfEachTableWithItsIndexes() throws SQLException {
        Eventually.eventually(() -> {
            TableFigures birds = report(DATABASE.owner()).tables().getFirst();
            assertThat(birds.name()).isEqualTo("birds");
            assertThat(birds.sizeBytes()).isEqualTo(DATABASE.count("select pg_total_relation_size('birds')"));
            assertThat(birds.indexBytes()).isEqualTo(DATABASE.count("select pg_indexes_size('birds')"));
            assertThat(birds.liveRows()).isEqualTo(5000);
        });
    }

    @Test
    void showsATransactionThatSitsIdleWithoutWhatItWrote() throws SQLException {
        try (Connection forgotten = DATABASE.app().connect();
                var statement = forgotten.createStatement()) {
            forgotten.setAutoCommit(false);
            statement.execute("set application_name = 'forgetful'");
            statement.execute("update birds set name = 'a secret' where id = 4711");

            assertThat(report(DATABASE.owner()).longTransactions())
                    .filteredOn(each -> each.application().equals("forgetful"))
                    .singleElement()
                    .satisfies(each -> {
                        assertThat(each.state()).isEqualTo("idle in transaction");
                        assertThat(each.statement()).isEqualTo("update birds set name = ? where id = ?");
                        assertThat(each.role()).isEqualTo(DATABASE.app().user());
                        assertThat(each.pid()).isPositive();
                        assertThat(each.ageSeconds()).isBetween(0.0, 60.0);
                        assertThat(each.waitsFor()).isEqualTo("Client:ClientRead");
                    });
            assertThat(report(DATABASE.owner(), ReportLimits.USUAL).longTransactions())
                    .extracting(OpenTransaction::application)
                    .doesNotContain("forgetful");
        }
    }

    @Test
    void saysWhenItMayNotSeeWhatOthersRun() throws SQLException {
        execute(DATABASE.owner(), "select 'of the owner'");

        DatabaseReport report = report(DATABASE.app());

        assertThat(report.notes())
                .singleElement()
                .asString()
                .contains("pg_read_all_stats", DATABASE.app().user());
        assertThat(report.database().sizeBytes()).isPositive();
        assertThat(report.topStatements())
                .filteredOn(each -> !DATABASE.app().user().equals(each.role()))
                .isNotEmpty()
                .allMatch(each -> each.statement().equals("<insufficient privilege>"));
    }

    @Test
    void isWholeWithoutCountedStatements() throws SQLException {
        TestDatabase bare = TestDatabase.fresh("bare");
        bare.execute("drop extension pg_stat_statements");

        DatabaseReport report = report(bare.owner());

        assertThat(report.topStatements()).isEmpty();
        assertThat(report.notes()).singleElement().asString().contains("no extension pg_stat_statements");
        assertThat(report.database().sizeBytes()).isPositive();
    }

    private static DatabaseReport report(PostgresUrl as) throws SQLException {
        return report(as, ALL_TRANSACTIONS);
    }

    private static DatabaseReport report(PostgresUrl as, ReportLimits limits) throws SQLException {
        try (Connection connection = as.connect()) {
            return DatabaseReport.of(connection, limits);
        }
    }

    private static void execute(PostgresUrl as, String sql) throws SQLException {
        try (Connection connection = as.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
