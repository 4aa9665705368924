package dev.plaza.auth.domain.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All accounts. */
public interface Users {

    /**
     * Keeps a new account.
     *
     * @throws dev.plaza.auth.domain.AuthProblem.EmailTaken    when another account has the address
     * @throws dev.plaza.auth.domain.AuthProblem.UsernameTaken when another account has the name
     */
    void add(User account);

    /** Keeps many new accounts, or none of them; as {@link #add}. */
    void addAll(Collection<User> accounts);

    /**
     * Keeps what became of an account that was {@linkplain #lock locked} before; its roles are kept elsewhere.
     *
     * @throws dev.plaza.auth.domain.AuthProblem.EmailTaken when another account has its new address
     */
    void keep(User account);

    /** Puts a stronger hash of the same password in the place of {@code weaker}, unless that was replaced meanwhile. */
    void replaceHash(UUID id, String weaker, String stronger);

    /** Removes an account and all that belongs to it. */
    void remove(UUID id);

    Optional<User> findById(UUID id);

    /** Those of the ids of which there are accounts. */
    Set<UUID> findPresent(Collection<UUID> ids);

    /** The account of that id, which nobody else changes until the transaction ends. */
    Optional<User> lock(UUID id);

    /** The account of that id, which nobody changes until the transaction ends; others may hold it still as well. */
    Optional<User> holdStill(UUID id);

    /** Some of the accounts that are wanted, the newest first. */
    List<User> findPage(AccountQuery query, long offset, int limit);

    /** How many are wanted. */
    long count(AccountQuery query);

    /** By username, in any case. */
    Optional<User> findByName(String name);

    /** By address, in any case. */
    Optional<User> findByAddress(String address);

    /** The active account of that id, if that session of it is open. */
    Optional<User> findSignedIn(UUID userId, UUID sessionId, Instant now);
}
