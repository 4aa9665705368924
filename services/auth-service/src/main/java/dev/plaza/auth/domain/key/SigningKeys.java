package dev.plaza.auth.domain.key;

import java.util.List;
import java.util.Optional;

/** All signing keys. */
public interface SigningKeys {

    /** Lets one instance at a time decide whether a key must be made, until its transaction ends. */
    void lockPublishing();

    void add(SigningKey key);

    /** The newest key that is not retired: the one that signs. */
    Optional<SigningKey> findCurrent();

    /** Every key whose signatures are accepted, newest first. */
    List<SigningKey> findAccepted();
}
