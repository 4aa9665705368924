package dev.plaza.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.testing.TestDatabase;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The copy is another database here, so that it shows which of the two was read. */
class ReadFromCopyTest {

    private static final Identity ANA = Identity.person(Ids.next());

    private final TestDatabase primary = TestDatabase.fresh("primary");
    private final TestDatabase copy = TestDatabase.fresh("copy");

    @Test
    void readsFromTheCopyWhereOneIsConfigured() {
        try (ApplicationContext context = started(copy.appUrl())) {
            Transactions transactions = context.getBean(Transactions.class);
            DatabaseService service = context.getBean(DatabaseService.class);

            assertThat(transactions.readFromCopy(ANA, () -> databaseName(service)))
                    .isEqualTo(copy.app().database());
            assertThat(transactions.read(ANA, () -> databaseName(service)))
                    .isEqualTo(primary.app().database());
            assertThat(transactions.readFromCopy(ANA, () -> person(service))).isEqualTo(ANA.setting());
        }
    }

    @Test
    void refusesAWriteToTheCopy() {
        copy.execute("create table notes (id uuid, text text); grant all on notes to public");
        try (ApplicationContext context = started(copy.appUrl())) {
            Transactions transactions = context.getBean(Transactions.class);
            NoteRepository notes = context.getBean(NoteRepository.class);

            assertThatThrownBy(() -> transactions.readFromCopy(ANA, () -> notes.insert(new Note(Ids.next(), "no"))))
                    .matches(thrown ->
                            DatabaseFault.of(thrown).orElseThrow().sqlState().equals("25006"));
        }
    }

    @Test
    void readsFromTheDatabaseItselfWhileTheCopyIsDown() {
        try (ApplicationContext context = started("postgres://nobody:x@127.0.0.1:1/none")) {
            Transactions transactions = context.getBean(Transactions.class);
            DatabaseService service = context.getBean(DatabaseService.class);

            assertThat(transactions.readFromCopy(ANA, () -> databaseName(service)))
                    .isEqualTo(primary.app().database());
            // and does not wait for the copy again
            long began = System.nanoTime();
            transactions.readFromCopy(ANA, () -> databaseName(service));
            assertThat(System.nanoTime() - began).isLessThan(1_900_000_000L);
        }
    }

    @Test
    void readsFromTheDatabaseItselfWhereThereIsNoCopy() {
        try (ApplicationContext context = started("")) {
            DatabaseService service = context.getBean(DatabaseService.class);

            assertThat(context.getBean(Transactions.class).readFromCopy(ANA, () -> databaseName(service)))
                    .isEqualTo(primary.app().database());
        }
    }

    private ApplicationContext started(String readOnlyUrl) {
        Map<String, Object> settings = new HashMap<>(primary.properties());
        settings.put("plaza.database.read-only-url", readOnlyUrl);
        settings.put("plaza.database.acquire-timeout", "2s");
        return ApplicationContext.run(settings);
    }

    private static String databaseName(DatabaseService service) {
        return service.selectOne("name", "select current_database()", row -> row.getString(1))
                .orElseThrow();
    }

    private static String person(DatabaseService service) {
        return service.selectOne(
                        "person", "select current_setting('app.current_user_id', true)", row -> row.getString(1))
                .orElseThrow();
    }
}
