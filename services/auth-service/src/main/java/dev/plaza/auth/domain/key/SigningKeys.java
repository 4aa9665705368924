package dev.plaza.auth.domain.key;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All signing keys. */
public interface SigningKeys {

    /** Lets one instance at a time decide what becomes of the keys, until its transaction ends. */
    void lockPublishing();

    void add(SigningKey key);

    /** Every key whose signatures are accepted; the one that signs last is the first. */
    List<SigningKey> findAccepted();

    /** Every key there ever was, in the same order. */
    List<SigningKey> findAll();

    /** Accepts nothing more that was signed with it. */
    void retire(UUID id, Instant now);
}
