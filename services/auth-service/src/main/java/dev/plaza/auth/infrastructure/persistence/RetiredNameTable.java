package dev.plaza.auth.infrastructure.persistence;

import dev.plaza.auth.domain.erasure.RetiredNames;
import dev.plaza.db.DatabaseService;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** Names in the table {@code retired_names}. */
@Singleton
final class RetiredNameTable implements RetiredNames {

    static final String RETIRE = """
            insert into retired_names (name_hash, retired_at) values (?, ?) on conflict do nothing
            """;

    static final String FIND = "select name_hash from retired_names where name_hash = ?";

    static final String FIND_ALL = "select name_hash from retired_names where name_hash = any (?)";

    private final DatabaseService database;

    RetiredNameTable(DatabaseService database) {
        this.database = database;
    }

    @Override
    public void retire(String hash, Instant now) {
        database.insert("retire name", RETIRE, hash, now);
    }

    @Override
    public boolean isRetired(String hash) {
        return database.selectOne("retired name", FIND, row -> row.getString(1), hash)
                .isPresent();
    }

    @Override
    public Set<String> findRetired(Collection<String> hashes) {
        return Set.copyOf(database.select(
                "retired names", FIND_ALL, row -> row.getString(1), (Object) hashes.toArray(String[]::new)));
    }
}
