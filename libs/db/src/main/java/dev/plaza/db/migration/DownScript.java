package dev.plaza.db.migration;

import java.sql.SQLException;
import java.util.List;
import org.postgresql.core.Parser;

/**
 * The script that takes a migration back: {@code U<version>__<name>.sql} beside {@code V<version>__<name>.sql}.
 *
 * @param isTransactional not if {@code U….sql.conf} beside it says {@code executeInTransaction=false}, as Flyway's do
 */
record DownScript(String name, String sql, boolean isTransactional) {

    static String nameFor(String script) {
        int file = script.lastIndexOf('/') + 1;
        return script.substring(0, file) + "U" + script.substring(file + 1);
    }

    /** One by one, as the driver itself would split them. */
    List<String> statements() throws SQLException {
        return Parser.parseJdbcSql(sql, true, false, true, false, false).stream()
                .map(query -> query.nativeSql)
                .filter(statement -> !statement.isBlank())
                .toList();
    }
}
