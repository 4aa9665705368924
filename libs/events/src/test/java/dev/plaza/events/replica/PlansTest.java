package dev.plaza.events.replica;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.events.SchemaDatabase;
import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.schema.SampleStatement;
import org.junit.jupiter.api.Test;

/** As the app role and under the policies: conditions that are not leakproof would read the whole replica. */
class PlansTest {

    private static final String SERVICE = "system:test";

    @Test
    void accountIsFoundByItsNameThroughTheIndex() {
        TestDatabase database = SchemaDatabase.migrated();
        database.execute("""
                INSERT INTO accounts (id, version, username, roles, is_active)
                SELECT gen_random_uuid(), 1, 'Person_' || n, '{}', true FROM generate_series(1, 10000) n
                """);
        database.execute("ANALYZE accounts");

        String plan = SampleStatement.of(
                        "account by name", SERVICE, "SELECT id FROM accounts WHERE username_key = lower(?)", "PERSON_7")
                .plan(database.app());

        assertThat(plan).contains("accounts_username").doesNotContain("Seq Scan");
        assertThat(database.count("SELECT count(*) FROM accounts WHERE username_key = 'person_7'"))
                .isOne();
    }
}
