package dev.plaza.auth.infrastructure.persistence;

import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.account.AccountQuery;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.account.Users;
import dev.plaza.db.DatabaseFault;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts in the table {@code users}, with their roles from {@code user_roles}; SQL throughout, because of these. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class UserTable implements Users, GenericRepository<User, UUID> {

    private static final String EMAIL_KEY = "users_email_key";
    private static final String USERNAME_KEY = "users_username_key";

    @Override
    public void add(User account) {
        tellingWhatIsTaken(() -> insert(account));
    }

    @Override
    public void addAll(Collection<User> accounts) {
        tellingWhatIsTaken(() -> insertAll(accounts));
    }

    @Override
    public void keep(User account) {
        tellingWhatIsTaken(() -> update(account));
    }

    @Override
    @Query("delete from users where id = :id")
    public abstract void remove(UUID id);

    @Override
    @Query("""
            select u.id, u.email, u.username, u.password_hash, u.is_active, u.is_email_verified, u.version,
                   u.created_at, u.updated_at,
                   array_prepend('user', array(select r.role_name::text from user_roles r
                                                where r.user_id = u.id order by r.role_name)) as roles
              from users u
             where u.id = :id
            """)
    public abstract Optional<User> findById(UUID id);

    @Override
    public Set<UUID> findPresent(Collection<UUID> ids) {
        return Set.copyOf(findIds(ids.stream().map(UUID::toString).toArray(String[]::new)));
    }

    @Query("select id from users where id = any(cast(:ids as uuid[]))")
    abstract List<UUID> findIds(String[] ids);

    /** In two statements: one that had to wait for the row would see its roles as they were before it waited. */
    @Override
    public Optional<User> lock(UUID id) {
        return lockRow(id).flatMap(this::findById);
    }

    @Override
    public Optional<User> holdStill(UUID id) {
        return shareRow(id).flatMap(this::findById);
    }

    @Query("""
            select id from users where id = :id for share
            """)
    abstract Optional<UUID> shareRow(UUID id);

    @Query("""
            select id from users where id = :id for update
            """)
    abstract Optional<UUID> lockRow(UUID id);

    @Override
    @Query("""
            select u.id, u.email, u.username, u.password_hash, u.is_active, u.is_email_verified, u.version,
                   u.created_at, u.updated_at,
                   array_prepend('user', array(select r.role_name::text from user_roles r
                                                where r.user_id = u.id order by r.role_name)) as roles
              from users u
             where u.username_key = lower(:name)
            """)
    public abstract Optional<User> findByName(String name);

    @Override
    @Query("""
            select u.id, u.email, u.username, u.password_hash, u.is_active, u.is_email_verified, u.version,
                   u.created_at, u.updated_at,
                   array_prepend('user', array(select r.role_name::text from user_roles r
                                                where r.user_id = u.id order by r.role_name)) as roles
              from users u
             where u.email_key = lower(:address)
            """)
    public abstract Optional<User> findByAddress(String address);

    @Override
    @Query("""
            select u.id, u.email, u.username, u.password_hash, u.is_active, u.is_email_verified, u.version,
                   u.created_at, u.updated_at,
                   array_prepend('user', array(select r.role_name::text from user_roles r
                                                where r.user_id = u.id order by r.role_name)) as roles
              from users u
              join sessions s on s.user_id = u.id
             where u.id = :userId and u.is_active
               and s.id = :sessionId and s.ended_at is null and s.expires_at > :now
            """)
    public abstract Optional<User> findSignedIn(UUID userId, UUID sessionId, Instant now);

    @Override
    public List<User> findPage(AccountQuery query, long offset, int limit) {
        return findPage(beginning(query), query.role(), query.isActive(), offset, limit);
    }

    @Override
    public long count(AccountQuery query) {
        return count(beginning(query), query.role(), query.isActive());
    }

    @Query("""
            select u.id, u.email, u.username, u.password_hash, u.is_active, u.is_email_verified, u.version,
                   u.created_at, u.updated_at,
                   array_prepend('user', array(select r.role_name::text from user_roles r
                                                where r.user_id = u.id order by r.role_name)) as roles
              from users u
             where (cast(:beginning as text) is null
                    or starts_with(u.username_key, :beginning) or starts_with(u.email_key, :beginning))
               and (cast(:held as text) is null or :held = 'user'
                    or exists (select 1 from user_roles h where h.user_id = u.id and h.role_name = :held))
               and (cast(:open as boolean) is null or u.is_active = :open)
             order by u.created_at desc, u.id desc
             limit :most offset :skipped
            """)
    abstract List<User> findPage(
            @Nullable String beginning, @Nullable String held, @Nullable Boolean open, long skipped, int most);

    @Query("""
            select count(*)
              from users u
             where (cast(:beginning as text) is null
                    or starts_with(u.username_key, :beginning) or starts_with(u.email_key, :beginning))
               and (cast(:held as text) is null or :held = 'user'
                    or exists (select 1 from user_roles h where h.user_id = u.id and h.role_name = :held))
               and (cast(:open as boolean) is null or u.is_active = :open)
            """)
    abstract long count(@Nullable String beginning, @Nullable String held, @Nullable Boolean open);

    private static @Nullable String beginning(AccountQuery query) {
        return query.text() == null ? null : query.text().toLowerCase(Locale.ROOT);
    }

    @Override
    @Query("""
            update users
               set password_hash = :stronger
             where id = :id and password_hash = :weaker
            """)
    public abstract void replaceHash(UUID id, String weaker, String stronger);

    @Query("""
            insert into users
                   (id, email, username, password_hash, is_active, is_email_verified, version, created_at, updated_at)
            values (:id, :email, :username, :passwordHash, :isActive, :isEmailVerified, :version, :createdAt, :updatedAt)
            """)
    abstract void insert(User account);

    @Query("""
            insert into users
                   (id, email, username, password_hash, is_active, is_email_verified, version, created_at, updated_at)
            values (:id, :email, :username, :passwordHash, :isActive, :isEmailVerified, :version, :createdAt, :updatedAt)
            """)
    abstract void insertAll(Iterable<User> accounts);

    @Query("""
            update users
               set email = :email, username = :username, password_hash = :passwordHash, is_active = :isActive,
                   is_email_verified = :isEmailVerified, version = :version, updated_at = :updatedAt
             where id = :id
            """)
    abstract void update(User account);

    private static void tellingWhatIsTaken(Runnable statement) {
        try {
            statement.run();
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
}
