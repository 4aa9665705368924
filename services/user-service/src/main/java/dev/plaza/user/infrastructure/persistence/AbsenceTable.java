package dev.plaza.user.infrastructure.persistence;

import dev.plaza.db.DatabaseService;
import dev.plaza.user.domain.profile.Absence;
import dev.plaza.user.domain.profile.Absence.Awaited;
import dev.plaza.user.domain.profile.Absence.Erased;
import dev.plaza.user.domain.profile.Absences;
import dev.plaza.user.domain.profile.Account;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** People without a profile in the table {@code absent_profiles}. */
@Singleton
final class AbsenceTable implements Absences {

    /** Of its own, so that the statement after it sees what was committed while it waited. */
    static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    static final String FIND = """
            select user_id, username, email, is_verified, is_active, account_version, version, erased_at
              from absent_profiles
             where user_id = ?
            """;

    static final String KEEP = """
            insert into absent_profiles (user_id, username, email, is_verified, is_active, account_version, version,
                   erased_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (user_id) do update
               set username = excluded.username, email = excluded.email, is_verified = excluded.is_verified,
                   is_active = excluded.is_active, account_version = excluded.account_version,
                   version = excluded.version, erased_at = excluded.erased_at
            """;

    static final String REMOVE = "delete from absent_profiles where user_id = ?";

    private final DatabaseService database;

    AbsenceTable(DatabaseService database) {
        this.database = database;
    }

    @Override
    public Optional<Absence> lock(UUID id) {
        database.select("lock person", LOCK, _ -> true, "person " + id);
        return database.selectOne("absence", FIND, AbsenceTable::read, id);
    }

    @Override
    public void keep(Absence absence) {
        switch (absence) {
            case Awaited(UUID id, Account account) ->
                database.insert(
                        "keep absence",
                        KEEP,
                        id,
                        account.username(),
                        account.email(),
                        account.isVerified(),
                        account.isActive(),
                        account.version(),
                        null,
                        null);
            case Erased(UUID id, long version, var at) ->
                database.insert("keep absence", KEEP, id, null, null, null, null, null, version, at);
        }
    }

    @Override
    public void remove(UUID id) {
        database.delete("remove absence", REMOVE, id);
    }

    private static Absence read(ResultSet row) throws SQLException {
        UUID id = row.getObject("user_id", UUID.class);
        OffsetDateTime erasedAt = row.getObject("erased_at", OffsetDateTime.class);
        return erasedAt == null
                ? new Awaited(
                        id,
                        new Account(
                                row.getString("username"),
                                row.getString("email"),
                                row.getBoolean("is_verified"),
                                row.getBoolean("is_active"),
                                row.getLong("account_version")))
                : new Erased(id, row.getLong("version"), erasedAt.toInstant());
    }
}
