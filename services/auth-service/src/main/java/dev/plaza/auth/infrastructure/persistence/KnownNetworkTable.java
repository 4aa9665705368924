package dev.plaza.auth.infrastructure.persistence;

import dev.plaza.auth.domain.session.KnownNetworks;
import dev.plaza.db.DatabaseService;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Networks in the table {@code known_networks}. */
@Singleton
final class KnownNetworkTable implements KnownNetworks {

    static final String FIND = "select 1 from known_networks where user_id = ? and network = cast(? as cidr)";

    /** Writes once a day at most, for a session that is refreshed tells the same every time. */
    private static final String NOTE = """
            insert into known_networks (user_id, network, last_seen_at)
            values (?, cast(? as cidr), ?)
            on conflict (user_id, network) do update
               set last_seen_at = excluded.last_seen_at
             where known_networks.last_seen_at < excluded.last_seen_at - interval '1 day'
            """;

    private final DatabaseService database;

    KnownNetworkTable(DatabaseService database) {
        this.database = database;
    }

    @Override
    public void note(UUID userId, String network, Instant now) {
        database.insert("note network", NOTE, userId, network, now);
    }

    @Override
    public boolean isKnown(UUID userId, String network) {
        return database.selectOne("known network", FIND, row -> row.getInt(1), userId, network)
                .isPresent();
    }
}
