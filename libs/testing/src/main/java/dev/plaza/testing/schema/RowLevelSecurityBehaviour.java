package dev.plaza.testing.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.embedded.PostgresUrl;
import dev.plaza.testing.Eventually;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every table is guarded by policies that bind its owner too: nobody who said nothing, and no stranger, reaches a row that
 * is not meant for them, whatever the application asks. Looked at as the app role, with SQL and nothing between.
 *
 * <pre>{@code
 * class RowLevelSecurityTest extends RowLevelSecurityBehaviour {
 *     protected TestDatabase database() { return PostService.shared().database(); }
 *     protected List<String> rows(UUID owner) { return List.of("insert into posts …"); }
 *     protected Set<String> seenByTheirPerson() { return Set.of("posts"); }
 *     protected Map<String, String> seenByStrangers() { return Map.of("posts", "a public post is for everybody"); }
 * }
 * }</pre>
 */
public abstract class RowLevelSecurityBehaviour extends SchemaSuite {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final Set<String> THROUGH_LIBRARIES = Set.of("idempotency_keys", "revocations");

    /** What a person changes is told by events, and an event names no person whom a policy could compare. */
    private static final Set<String> ADDED_BY_ANY_PERSON = Set.of("outbox_events");

    private static final Pattern TARGET = Pattern.compile("insert\\s+into\\s+(\\w+)", Pattern.CASE_INSENSITIVE);

    /** Tables whose rows the person they belong to sees; of all others the service alone sees any. */
    protected abstract Set<String> seenByTheirPerson();

    /** Tables with rows that every signed-in person sees, each with the reason. */
    protected Map<String, String> seenByStrangers() {
        return Map.of();
    }

    /** Tables without policies, each with the reason. */
    protected Map<String, String> exempt() {
        return Map.of();
    }

    @Test
    void everyTableForcesPolicies() {
        assertThat(guarded()).isNotEmpty();
        assertThat(names("""
                        select relname
                          from pg_class c
                         where relnamespace = 'public'::regnamespace
                           and relname = any (string_to_array('%s', ' '))
                           and (not relrowsecurity or not relforcerowsecurity
                                or not exists (select from pg_policy p where p.polrelid = c.oid))
                         order by relname
                        """.formatted(String.join(" ", guarded()))))
                .as("tables without policies, or that don't ENABLE and FORCE them")
                .isEmpty();
    }

    @Test
    void everyTableHasRows() {
        assertThat(counts(database().admin(), null))
                .as("rows added by this suite: an empty table proves nothing")
                .doesNotContainValue(0L);
    }

    @Test
    void unsetPersonSeesNothing() {
        assertThat(seen(database().app(), null)).isEmpty();
        assertThat(seen(database().app(), "")).isEmpty();
    }

    @Test
    void unsetPersonChangesNothing() {
        assertThat(changed(null)).isEmpty();
        assertThat(changed("")).isEmpty();
    }

    @Test
    void unsetPersonAddsNothing() {
        assertThat(added(null)).isEmpty();
        assertThat(added("")).isEmpty();
    }

    @Test
    void strangerSeesOnlyWhatIsShared() {
        assertThat(seen(database().app(), UUID.randomUUID().toString()))
                .isSubsetOf(seenByStrangers().keySet());
    }

    @Test
    void strangerChangesNothing() {
        assertThat(changed(UUID.randomUUID().toString())).isEmpty();
    }

    @Test
    void strangerAddsNothingInTheNameOfAnother() {
        assertThat(added(UUID.randomUUID().toString())).isSubsetOf(ADDED_BY_ANY_PERSON);
    }

    @Test
    void personSeesTheirOwn() {
        Set<String> seen = seen(database().app(), owner.toString());

        assertThat(seen).containsAll(seenByTheirPerson());
        seen.removeAll(seenByTheirPerson());
        seen.removeAll(seenByStrangers().keySet());
        seen.removeAll(THROUGH_LIBRARIES);
        assertThat(seen).as("tables of the service alone").isEmpty();
    }

    @Test
    void systemSeesEverything() {
        Eventually.eventually(() -> assertThat(counts(database().app(), "system:test"))
                .isEqualTo(counts(database().admin(), null)));
    }

    @Test
    void ownerOfTheTablesIsBoundToo() {
        assertThat(seen(database().owner(), null)).isEmpty();
    }

    @Test
    void appRoleHasNoWayRound() {
        String app = database().app().user();

        assertThat(names("select rolname from pg_roles where rolname = '%s' and (rolsuper or rolbypassrls)"
                        .formatted(app)))
                .as("is a superuser or passes policies by")
                .isEmpty();
        assertThat(names(
                        "select r.rolname from pg_roles r where r.rolname <> '%1$s' and pg_has_role('%1$s', r.oid, 'member')"
                                .formatted(app)))
                .as("roles it can take on")
                .isEmpty();
        assertThat(names("select relname from pg_class where relowner = '%s'::regrole".formatted(app)))
                .as("what it owns")
                .isEmpty();
        assertThat(names("select nspname from pg_namespace where has_schema_privilege('%s', oid, 'CREATE')"
                        .formatted(app)))
                .as("where it may create things")
                .isEmpty();
        assertThat(tables().stream()
                        .filter(table -> !names("select 'may' where has_table_privilege('%s', '%s', 'TRUNCATE')"
                                        .formatted(app, table))
                                .isEmpty()))
                .as("tables it may empty, which no policy hinders")
                .isEmpty();
    }

    @Test
    void noFunctionRunsAsItsOwner() {
        assertThat(names("""
                        select p.oid::regprocedure
                          from pg_proc p
                         where p.pronamespace = 'public'::regnamespace and p.prosecdef
                           and not exists (select from pg_depend d
                                            where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
                        """)).as("functions with SECURITY DEFINER").isEmpty();
    }

    private List<String> guarded() {
        return tables().stream()
                .filter(table -> !HISTORY.contains(table) && !exempt().containsKey(table))
                .toList();
    }

    private Map<String, Long> counts(PostgresUrl role, @Nullable String identity) {
        Map<String, Long> counts = new TreeMap<>();
        guarded().forEach(table -> counts.put(table, as(role, identity, statement -> count(statement, table))));
        return counts;
    }

    /** The tables with rows that are seen. */
    private Set<String> seen(PostgresUrl role, @Nullable String identity) {
        Map<String, Long> counts = counts(role, identity);
        counts.values().removeIf(count -> count == 0);
        return new TreeSet<>(counts.keySet());
    }

    /** The tables with rows that an UPDATE or a DELETE of everything reaches; neither reads, so it need not see them. */
    private Set<String> changed(@Nullable String identity) {
        Map<String, String> columns = writableColumns();
        return guarded().stream()
                .filter(table -> reaches(identity, "delete from " + table)
                        || reaches(identity, "update %s set %s = default".formatted(table, columns.get(table))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The tables that take a row of the owner's. Policies are asked before constraints, so that it is there already is fine. */
    private Set<String> added(@Nullable String identity) {
        return Stream.concat(LibraryRows.of(database(), owner).stream(), rows(owner).stream())
                .filter(row -> guarded().contains(target(row)) && reaches(identity, row))
                .map(RowLevelSecurityBehaviour::target)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String target(String row) {
        Matcher target = TARGET.matcher(row);
        if (!target.find()) {
            throw new IllegalArgumentException("adds no row to a table: " + row);
        }
        return target.group(1);
    }

    private boolean reaches(@Nullable String identity, String sql) {
        return as(database().app(), identity, statement -> {
            try {
                return statement.executeUpdate(sql) > 0;
            } catch (SQLException refused) {
                // any other refusal, as of a missing value, comes once a row was reached
                return !INSUFFICIENT_PRIVILEGE.equals(refused.getSQLState());
            }
        });
    }
}
