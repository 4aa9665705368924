package dev.plaza.auth.domain.erasure;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** Usernames that nobody can have again, because somebody who was erased was known by them. */
public interface RetiredNames {

    /** Keeps one, as its keyed hash. */
    void retire(String hash, Instant now);

    boolean isRetired(String hash);

    /** Those of the hashes that are kept. */
    Set<String> findRetired(Collection<String> hashes);
}
