package dev.plaza.db.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.db.Identity;
import dev.plaza.db.Ids;
import dev.plaza.db.Transactions;
import dev.plaza.testing.TestDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClippingTableTest implements TestPropertyProvider {

    private static final Identity ANYONE = Identity.system("test");
    private static final UUID ANA = Ids.next();

    @Inject
    Transactions transactions;

    @Inject
    ClippingTable clippings;

    private final TestDatabase database = TestDatabase.fresh("documents");

    @Override
    public Map<String, String> getProperties() {
        return database.properties();
    }

    /** Of 200,000 rows, 100 are of one paper and 200 have one tag. */
    @BeforeAll
    void haveALargeTable() {
        database.execute("""
                INSERT INTO clippings (id, owner_id, tags, metadata)
                SELECT gen_random_uuid(), '%s', ARRAY['all', 'tag-' || n %% 1000],
                       jsonb_build_object('paper', 'paper ' || n %% 2000, 'page', n %% 40)
                FROM generate_series(1, 200000) n
                """.formatted(ANA));
        // what a GIN index has not yet sorted in is read by each search
        database.execute("VACUUM ANALYZE clippings");
    }

    @Test
    void keepsDocumentsAndLists() {
        Clipping written = clipping(List.of("sea", "ships"), new Metadata("The Times", null));

        Clipping read =
                transactions.read(ANYONE, () -> clippings.findById(written.id()).orElseThrow());

        assertThat(read).isEqualTo(written);
        assertThat(database.query("SELECT metadata::text FROM clippings WHERE id = '" + written.id() + "'"))
                .containsExactly("{\"paper\": \"The Times\"}");
    }

    @Test
    void findsByAPartOfADocument() {
        Clipping written = clipping(List.of(), new Metadata("Le Monde", 3));
        clipping(List.of(), new Metadata("Le Monde", 4));

        assertThat(withMetadata(Map.of("paper", "Le Monde", "page", 3))).containsExactly(written);
        assertThat(withMetadata(Map.of("paper", "Le Monde"))).hasSize(2);
        assertThat(withMetadata(Map.of("paper", "' OR true --"))).isEmpty();
    }

    @Test
    void findsByElementsOfAList() {
        Clipping written = clipping(List.of("sun", "moon", "stars"), new Metadata("Sky", 1));
        clipping(List.of("sun"), new Metadata("Sky", 2));

        assertThat(withTags(List.of("stars", "sun"))).containsExactly(written);
        assertThat(withTags(List.of("stars", "rain"))).isEmpty();
    }

    @Test
    void asksTheIndexesInALargeTable() throws SQLException {
        assertThat(withMetadata(Map.of("paper", "paper 7"))).hasSize(100);
        assertThat(planOf("metadata @> '{\"paper\": \"paper 7\"}'"))
                .contains("Bitmap Index Scan on clippings_metadata");
        assertThat(planOf("tags @> ARRAY['tag-7']")).contains("Bitmap Index Scan on clippings_tags");
    }

    /** What a reader of the README is warned of: {@code @>} is not leakproof, so a policy is checked before it, row by row. */
    @Test
    void asksNoIndexUnderAPolicyUnlessTheIndexedColumnsStandApart() throws SQLException {
        database.execute("""
                CREATE TABLE guarded AS SELECT id, owner_id, tags, metadata FROM clippings;
                ALTER TABLE guarded ADD PRIMARY KEY (id);
                CREATE INDEX guarded_metadata ON guarded USING gin (metadata jsonb_path_ops);
                ALTER TABLE guarded ENABLE ROW LEVEL SECURITY;
                CREATE POLICY own ON guarded
                    USING (owner_id::text = (SELECT current_setting('app.current_user_id', true)));
                GRANT SELECT ON guarded TO %s;
                ANALYZE guarded
                """.formatted(database.app().user()));

        assertThat(planOf("SELECT id FROM guarded WHERE metadata @> '{\"paper\": \"paper 7\"}'", ""))
                .contains("Seq Scan on guarded")
                .doesNotContain("guarded_metadata");
        assertThat(planOf("""
                        SELECT g.id FROM clippings c JOIN guarded g ON g.id = c.id
                        WHERE c.metadata @> '{"paper": "paper 7"}'
                        """, ""))
                .contains("Bitmap Index Scan on clippings_metadata")
                .contains("guarded_pkey");
    }

    private Clipping clipping(List<String> tags, Metadata metadata) {
        return transactions.write(ANYONE, () -> clippings.insert(new Clipping(Ids.next(), ANA, tags, metadata)));
    }

    private List<Clipping> withMetadata(Map<String, Object> part) {
        return transactions.read(ANYONE, () -> clippings.withMetadata(part, 1000));
    }

    private List<Clipping> withTags(List<String> all) {
        return transactions.read(ANYONE, () -> clippings.withTags(all, 1000));
    }

    private String planOf(String condition) throws SQLException {
        return planOf("SELECT id FROM clippings WHERE ", condition);
    }

    /** As the app role, on Ana's behalf. */
    private String planOf(String query, String condition) throws SQLException {
        try (var connection = database.app().connect();
                var statement = connection.createStatement()) {
            statement.execute("SET app.current_user_id = '" + ANA + "'");
            var plan = new StringBuilder();
            try (var rows = statement.executeQuery("EXPLAIN ANALYZE " + query + condition)) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }
}
