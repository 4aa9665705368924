package dev.plaza.auth.infrastructure.persistence;

import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.account.Users;
import dev.plaza.db.BaseRepository;
import dev.plaza.db.DatabaseFault;
import dev.plaza.db.EntityTables;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Accounts in the table {@code users}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class UserTable extends BaseRepository<User, UUID> implements Users {

    private static final String EMAIL_KEY = "users_email_key";
    private static final String USERNAME_KEY = "users_username_key";

    UserTable(EntityTables tables) {
        super(tables, User.class);
    }

    @Override
    public void add(User account) {
        try {
            insert(account);
        } catch (DataAccessException fault) {
            if (DatabaseFault.isDuplicateOf(EMAIL_KEY, fault)) {
                throw new AuthProblem.EmailTaken();
            }
            if (DatabaseFault.isDuplicateOf(USERNAME_KEY, fault)) {
                throw new AuthProblem.UsernameTaken();
            }
            throw fault;
        }
    }

    @Override
    @Query("""
            select id, email, username, password_hash, is_active, is_email_verified, version, created_at, updated_at
              from users
             where username_key = lower(:name)
            """)
    public abstract Optional<User> findByName(String name);

    @Override
    @Query("""
            select id, email, username, password_hash, is_active, is_email_verified, version, created_at, updated_at
              from users
             where email_key = lower(:address)
            """)
    public abstract Optional<User> findByAddress(String address);

    @Override
    @Query("""
            select u.id, u.email, u.username, u.password_hash, u.is_active, u.is_email_verified, u.version,
                   u.created_at, u.updated_at
              from users u
              join sessions s on s.user_id = u.id
             where u.id = :userId and u.is_active
               and s.id = :sessionId and s.ended_at is null and s.expires_at > :now
            """)
    public abstract Optional<User> findSignedIn(UUID userId, UUID sessionId, Instant now);
}
