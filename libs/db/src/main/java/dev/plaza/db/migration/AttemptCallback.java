package dev.plaza.db.migration;

import dev.plaza.db.migration.Attempt.Direction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;

/**
 * Hears from Flyway before each migration: notes the attempt, and limits how long its statements wait for locks. Not
 * outside a transaction, where CREATE INDEX CONCURRENTLY waits for every older transaction, and blocks nobody meanwhile.
 */
final class AttemptCallback implements Callback {

    private final AttemptLog log;
    private final String lockTimeout;
    private final List<String> applied;
    private @Nullable Open open;

    private record Open(long id, String script) {}

    /** Puts the scripts of the attempts that went well into {@code applied}. */
    AttemptCallback(AttemptLog log, String lockTimeout, List<String> applied) {
        this.log = log;
        this.lockTimeout = lockTimeout;
        this.applied = applied;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE || event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        if (event == Event.BEFORE_MIGRATE) {
            // not sooner: Flyway refuses a schema that holds tables and none of its own
            log.create();
            return;
        }
        succeed();
        String script = context.getMigrationInfo().getScript();
        open = new Open(log.begin(script, Direction.UP), script);
        try {
            limitWaiting(context.getConnection(), lockTimeout);
        } catch (SQLException fault) {
            throw MigrationSession.broken(fault);
        }
    }

    @Override
    public String getCallbackName() {
        return "plaza-attempts";
    }

    /** The attempt that began last went well. */
    void succeed() {
        if (open != null) {
            log.succeed(open.id());
            applied.add(open.script());
            open = null;
        }
    }

    /** The attempt that began last, if one is open, did not. */
    void fail(Refusal refusal) {
        if (open != null) {
            log.fail(open.id(), refusal);
            open = null;
        }
    }

    static void limitWaiting(Connection connection, String lockTimeout) throws SQLException {
        String limit = connection.getAutoCommit() ? "0" : lockTimeout;
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = '" + limit + "'");
        }
    }
}
