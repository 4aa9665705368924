package dev.plaza.auth.infrastructure.persistence;

import dev.plaza.auth.domain.role.Role;
import dev.plaza.auth.domain.role.Roles;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Roles in the table {@code roles}, and who holds them in {@code user_roles}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class RoleTable implements Roles, GenericRepository<Role, String> {

    @Override
    @Query("""
            select name, description, is_built_in from roles order by name
            """)
    public abstract List<Role> findAll();

    @Override
    @Query("""
            select name, description, is_built_in from roles where name = :wanted
            """)
    public abstract Optional<Role> find(String wanted);

    @Override
    public boolean add(Role role) {
        return insert(role.name(), role.description()) > 0;
    }

    @Override
    public boolean describe(String name, String description) {
        return update(name, description) > 0;
    }

    @Override
    public Set<String> existing(Collection<String> names) {
        return new HashSet<>(findNames(names.toArray(String[]::new)));
    }

    @Override
    public void assign(UUID userId, Set<String> names, @Nullable UUID grantedBy, Instant now) {
        String[] stored = names.stream().filter(name -> !name.equals(Role.USER)).toArray(String[]::new);
        revokeOthers(userId, stored);
        grant(userId, stored, grantedBy, now);
    }

    @Override
    public boolean hasOtherAdmin(UUID than) {
        lockAdminRole();
        return countOtherAdmins(than) > 0;
    }

    @Query("""
            insert into roles (name, description) values (:word, :words)
            on conflict (name) do nothing
            """)
    abstract long insert(String word, String words);

    @Query("""
            update roles set description = :words where name = :word
            """)
    abstract long update(String word, String words);

    @Query("""
            select name from roles where name = any(:wanted)
            """)
    abstract List<String> findNames(String[] wanted);

    @Query("""
            delete from user_roles where user_id = :owner and role_name <> all(:kept)
            """)
    abstract long revokeOthers(UUID owner, String[] kept);

    @Query("""
            insert into user_roles (user_id, role_name, granted_by, granted_at)
            select :owner, r.name, :grantor, :at from roles r where r.name = any(:granted)
            on conflict (user_id, role_name) do nothing
            """)
    abstract long grant(UUID owner, String[] granted, @Nullable UUID grantor, Instant at);

    @Query("""
            select name from roles where name = 'admin' for update
            """)
    abstract List<String> lockAdminRole();

    @Query("""
            select count(*)
              from user_roles r
              join users u on u.id = r.user_id
             where r.role_name = 'admin' and u.is_active and u.id <> :than
            """)
    abstract long countOtherAdmins(UUID than);
}
