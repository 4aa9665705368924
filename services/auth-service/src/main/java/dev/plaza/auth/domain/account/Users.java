package dev.plaza.auth.domain.account;

import java.time.Instant;
import java.util.Optional;
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

    /**
     * Keeps what became of an account that was {@linkplain #lock locked} before; its roles are kept elsewhere.
     *
     * @throws dev.plaza.auth.domain.AuthProblem.EmailTaken when another account has its new address
     */
    void keep(User account);

    Optional<User> findById(UUID id);

    /** The account of that id, which nobody else changes until the transaction ends. */
    Optional<User> lock(UUID id);

    /** By username, in any case. */
    Optional<User> findByName(String name);

    /** By address, in any case. */
    Optional<User> findByAddress(String address);

    /** The active account of that id, if that session of it is open. */
    Optional<User> findSignedIn(UUID userId, UUID sessionId, Instant now);
}
