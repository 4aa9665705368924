package dev.plaza.db.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A row there and back: the owner creates a table of its own for this, the service writes, reads, changes and deletes in
 * it, the owner drops it.
 */
record RoundTrip(Connection app, Connection owner) {

    static RoundTrip of(Connection app, Connection owner) {
        return new RoundTrip(app, owner);
    }

    Finding run() {
        String what = "round trip";
        long began = System.nanoTime();
        try {
            String table = "plaza_check_" + new Questions(owner).text("select pg_backend_pid()");
            execute(owner, "create table " + table + " (id int primary key, word text not null)");
            try {
                useAsService(table);
            } finally {
                execute(owner, "drop table " + table);
            }
            long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
            return Finding.good(what, "created, written, read, changed, deleted, dropped in " + millis + " ms");
        } catch (SQLException fault) {
            return Finding.bad(
                    what,
                    DatabaseCheck.reason(fault)
                            + "; default privileges give the service its rights: run schema.sql of infra/embedded again");
        }
    }

    private void useAsService(String table) throws SQLException {
        execute(app, "insert into " + table + " (id, word) values (1, 'there')");
        execute(app, "update " + table + " set word = 'and back' where id = 1");
        try (PreparedStatement statement = app.prepareStatement("select word from " + table + " where id = ?")) {
            statement.setInt(1, 1);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next() || !"and back".equals(row.getString(1))) {
                    throw new SQLException("what was written did not come back");
                }
            }
        }
        execute(app, "delete from " + table + " where id = 1");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
