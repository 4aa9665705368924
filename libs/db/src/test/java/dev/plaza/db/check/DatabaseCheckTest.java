package dev.plaza.db.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.db.migration.Migrations;
import dev.plaza.testing.TestDatabase;
import io.micronaut.core.value.MapPropertyResolver;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseCheckTest {

    private final TestDatabase database = TestDatabase.fresh("check");
    private final Map<String, Object> settings = new HashMap<>(database.properties());

    @BeforeEach
    void migrate() {
        Migrations.of(new MapPropertyResolver(settings)).up(null);
    }

    @Test
    void findsNothingWrongWithADatabaseAsWeMakeIt() {
        List<Finding> findings = check();

        assertThat(findings).allMatch(Finding::isGood, "is good").hasSizeGreaterThan(12);
        assertThat(findings)
                .extracting(Finding::what)
                .contains(
                        "connection as the service",
                        "connection as the owner",
                        "version",
                        "TLS",
                        "round trip",
                        "migrations");
        assertThat(findings).noneMatch(finding -> finding.detail().contains("secret"));
        assertThat(database.query("select relname from pg_class where relname like 'plaza_check%'"))
                .isEmpty();
    }

    @Test
    void saysThatAPasswordIsWrongWithoutSayingIt() {
        settings.put("plaza.database.url", database.appUrl().replace("app-secret", "guessed"));

        assertThat(check()).singleElement().satisfies(finding -> {
            assertThat(finding.what()).isEqualTo("connection as the service");
            assertThat(finding.isGood()).isFalse();
            assertThat(finding.detail()).contains("28P01", "Is the password").doesNotContain("guessed");
        });
    }

    @Test
    void saysThatNobodyListens() {
        settings.put("plaza.database.url", "postgres://a:b@127.0.0.1:1/c");

        assertThat(faults()).singleElement().asString().contains("08001", "Does the server run");
    }

    @Test
    void saysThatTheServiceCouldPassByPolicies() {
        database.execute("alter role " + database.app().user() + " bypassrls");

        assertThat(faults()).singleElement().asString().contains("has BYPASSRLS", "roles.sql");
    }

    @Test
    void saysThatTheServiceOwnsATable() {
        database.execute("create table mine (id int); alter table mine owner to "
                + database.app().user());

        assertThat(faults()).singleElement().asString().contains("owns mine");
    }

    @Test
    void saysThatOneRoleDoesBoth() {
        settings.put("plaza.database.migration-url", "");

        assertThat(faults()).anyMatch(fault -> fault.contains("does both"));
    }

    @Test
    void saysThatTheServiceLacksItsRights() {
        database.execute("alter default privileges for role " + database.owner().user()
                + " in schema public revoke delete on tables from "
                + database.app().user());

        assertThat(faults()).singleElement().asString().contains("round trip", "42501", "schema.sql");
        assertThat(database.query("select relname from pg_class where relname like 'plaza_check%'"))
                .isEmpty();
    }

    @Test
    void saysThatAnExtensionIsMissing() {
        database.execute("drop extension pg_trgm");

        assertThat(faults()).singleElement().asString().contains("pg_trgm not created");
    }

    @Test
    void saysThatStatementsOfOthersAreHidden() {
        database.execute("revoke pg_read_all_stats from " + database.owner().user());

        assertThat(faults())
                .singleElement()
                .asString()
                .contains("GRANT pg_read_all_stats TO " + database.owner().user());
    }

    @Test
    void saysThatMigrationsArePending() {
        database.execute("delete from flyway_schema_history");

        assertThat(faults()).singleElement().asString().contains("migrations", "to apply", "migrate up");
    }

    @Test
    void saysThatACrashWouldLoseCommitsSaveWhereTestsRun() {
        settings.put("plaza.environment", "production");

        assertThat(faults()).hasSize(3).allMatch(fault -> fault.contains("a crash loses what was committed"));
    }

    private List<String> faults() {
        return check().stream()
                .filter(finding -> !finding.isGood())
                .map(Finding::toString)
                .toList();
    }

    private List<Finding> check() {
        return DatabaseCheck.of(new MapPropertyResolver(settings)).run();
    }
}
