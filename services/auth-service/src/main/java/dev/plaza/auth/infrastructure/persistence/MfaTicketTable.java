package dev.plaza.auth.infrastructure.persistence;

import dev.plaza.auth.domain.mfa.MfaTicket;
import dev.plaza.auth.domain.mfa.MfaTickets;
import dev.plaza.db.BaseRepository;
import dev.plaza.db.EntityTables;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.Optional;
import java.util.UUID;

/** Tickets between password and code, in the table {@code mfa_tickets}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class MfaTicketTable extends BaseRepository<MfaTicket, UUID> implements MfaTickets {

    MfaTicketTable(EntityTables tables) {
        super(tables, MfaTicket.class);
    }

    @Override
    public void add(MfaTicket ticket) {
        insert(ticket);
    }

    @Override
    @Query("""
            select id, user_id, token_hash, account_version, wrong_codes, expires_at, used_at, created_at
              from mfa_tickets
             where token_hash = :tokenHash
               for update
            """)
    public abstract Optional<MfaTicket> lock(String tokenHash);

    @Override
    @Query("""
            update mfa_tickets
               set wrong_codes = :wrongCodes, used_at = :usedAt
             where id = :id
            """)
    public abstract void keep(MfaTicket ticket);
}
