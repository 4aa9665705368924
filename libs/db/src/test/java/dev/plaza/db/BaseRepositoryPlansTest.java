package dev.plaza.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.testing.TestDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BaseRepositoryPlansTest implements TestPropertyProvider {

    private static final int ROWS = 50_000;

    @Inject
    Transactions transactions;

    @Inject
    ArticleTable articles;

    private final TestDatabase database = TestDatabase.fresh("plans");

    @Override
    public Map<String, String> getProperties() {
        return database.properties();
    }

    @Test
    void readsNoTableFromEndToEnd() {
        ArticlePlans.fill(database, ROWS);

        assertThat(ArticlePlans.of(database, transactions, articles))
                .hasSize(11)
                .allSatisfy((operation, plan) ->
                        assertThat(plan).as(operation).contains("Index").doesNotContain("Seq Scan", "Sort"));
    }
}
