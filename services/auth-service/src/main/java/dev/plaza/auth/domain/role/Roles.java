package dev.plaza.auth.domain.role;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All roles, and who holds them. */
public interface Roles {

    /** All of them, in the order of their names. */
    List<Role> findAll();

    Optional<Role> find(String name);

    /** Keeps a new role; false when there is one of that name. */
    boolean add(Role role);

    /** Keeps another description; false when there is no such role. */
    boolean describe(String name, String description);

    /** Those of the names that are roles. */
    Set<String> existing(Collection<String> names);

    /** Gives an account these roles and no others; {@link Role#USER} goes without saying. */
    void assign(UUID userId, Set<String> names, @Nullable UUID grantedBy, Instant now);

    /**
     * Whether another active account than this one is an admin. Until the transaction ends nobody else gets an answer, so
     * that of two admins who depose each other one remains.
     */
    boolean hasOtherAdmin(UUID than);
}
