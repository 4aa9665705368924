package dev.plaza.auth.application.erasure;

import dev.plaza.auth.application.DerivedKeys;
import dev.plaza.auth.application.KeyedHash;
import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.erasure.RetiredNames;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps the username of somebody who was erased from being taken by somebody who would be mistaken for them; always inside
 * its caller's transaction. The name is not kept, only its hash under a key that no database holds, so that who reads the
 * table cannot try names against it.
 */
@Singleton
public final class RetireName {

    private final RetiredNames names;
    private final Clock clock;
    private final KeyedHash hash;

    RetireName(RetiredNames names, Clock clock, DerivedKeys keys) {
        this.names = names;
        this.clock = clock;
        this.hash = keys.hash("retired-names");
    }

    void retire(String username) {
        names.retire(hash.ofName(username), clock.instant());
    }

    /**
     * Refuses a name that was retired. Asked after the account was added: that waits for whoever is giving up the name.
     *
     * @throws AuthProblem.UsernameTaken when it was, in whatever case
     */
    public void refuseRetired(String username) {
        if (isRetired(username)) {
            throw new AuthProblem.UsernameTaken();
        }
    }

    /** Whether nobody can have a name any more, in whatever case. */
    public boolean isRetired(String username) {
        return names.isRetired(hash.ofName(username));
    }

    /** Those of the names that nobody can have any more. */
    public Set<String> retiredAmong(Collection<String> usernames) {
        Map<String, String> hashes = usernames.stream().collect(Collectors.toMap(hash::ofName, Function.identity()));
        return names.findRetired(hashes.keySet()).stream()
                .map(found -> Objects.requireNonNull(hashes.get(found)))
                .collect(Collectors.toSet());
    }
}
