package dev.plaza.testing.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What every schema keeps true by itself: {@code updated_at} moves whoever updates a row, and rows that are only marked as
 * deleted weigh on no index that looks for the others.
 *
 * <pre>{@code
 * class SchemaRulesTest extends SchemaRules {
 *     protected TestDatabase database() { return PostService.shared().database(); }
 *     protected List<String> rows(UUID owner) { return List.of("insert into posts …"); }
 * }
 * }</pre>
 */
public abstract class SchemaRules extends SchemaSuite {

    private static final String LONG_AGO = "2001-01-01 00:00:00+00";

    @Test
    void updatedAtIsKeptByATrigger() {
        assertThat(names("""
                        select a.attrelid::regclass
                          from pg_attribute a
                         where a.attname = 'updated_at' and not a.attisdropped
                           and a.attrelid::regclass::text = any (string_to_array('%s', ' '))
                           and not exists (
                               select from pg_trigger t
                                where t.tgrelid = a.attrelid and t.tgenabled in ('O', 'A')
                                  and t.tgfoid = to_regproc('public.touch_updated_at')
                                  -- for each row, before, update; without a WHEN and whatever the columns
                                  and t.tgtype & 19 = 19 and t.tgqual is null and t.tgattr = '')
                        """.formatted(String.join(" ", tables()))))
                .as("tables with updated_at whose touch_updated_at() does not run before every update")
                .isEmpty();
    }

    @Test
    void plainUpdateMovesUpdatedAt() {
        Map<String, String> columns = writableColumns();
        for (String table : tablesWith("updated_at")) {
            String column = columns.get(table);
            long[] rows = as(database().admin(), null, statement -> {
                setLongAgo(statement, table);
                statement.execute("update %1$s set %2$s = %2$s".formatted(table, column));
                return new long[] {count(statement, table), ofLongAgo(statement, table)};
            });
            assertThat(rows[0]).as("rows of %s, which this suite adds", table).isPositive();
            assertThat(rows[1])
                    .as("rows of %s whose updated_at stood still", table)
                    .isZero();
        }
    }

    @Test
    void updatedAtThatIsSetIsKept() {
        for (String table : tablesWith("updated_at")) {
            long[] rows = as(database().admin(), null, statement -> {
                setLongAgo(statement, table);
                return new long[] {count(statement, table), ofLongAgo(statement, table)};
            });
            assertThat(rows[1]).as("rows of %s that keep the time given", table).isEqualTo(rows[0]);
        }
    }

    @Test
    void softDeletedRowsAreLeftOutOfAnIndex() {
        assertThat(tablesWith("deleted_at").stream()
                        .filter(table -> names("""
                                select 'there' from pg_index
                                 where indrelid = '%s'::regclass
                                   and pg_get_expr(indpred, indrelid) like '%%deleted_at IS NULL%%'
                                """.formatted(table)).isEmpty()))
                .as("tables with deleted_at and without an index WHERE deleted_at IS NULL")
                .isEmpty();
    }

    private List<String> tablesWith(String column) {
        return names("""
                select attrelid::regclass
                  from pg_attribute
                 where attname = '%s' and not attisdropped
                   and attrelid::regclass::text = any (string_to_array('%s', ' '))
                 order by 1
                """.formatted(column, String.join(" ", tables())));
    }

    private static void setLongAgo(Statement statement, String table) throws SQLException {
        statement.execute("update %s set updated_at = '%s'".formatted(table, LONG_AGO));
    }

    private static long ofLongAgo(Statement statement, String table) throws SQLException {
        String sql = "select count(*) from %s where updated_at = '%s'".formatted(table, LONG_AGO);
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
