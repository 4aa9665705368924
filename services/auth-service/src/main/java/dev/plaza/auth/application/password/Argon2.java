package dev.plaza.auth.application.password;

import de.mkammerer.argon2.Argon2Advanced;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2id as PHC strings, by its reference implementation: that takes its memory outside the heap, where 19 MiB a hash
 * would keep the collector busier than the hash keeps a processor (docs/decisions/0126).
 */
final class Argon2 implements PasswordEncoder {

    private static final Logger LOG = LoggerFactory.getLogger(Argon2.class);
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Argon2Advanced library;
    private final PasswordSettings settings;
    private final PasswordEncoder inJava;

    private Argon2(Argon2Advanced library, PasswordSettings settings, PasswordEncoder inJava) {
        this.library = library;
        this.settings = settings;
        this.inJava = inJava;
    }

    /** The quickest that there is on this machine; all of them read each other's strings. */
    static PasswordEncoder with(PasswordSettings settings) {
        PasswordEncoder inJava = new Argon2PasswordEncoder(
                SALT_BYTES, HASH_BYTES, settings.parallelism(), settings.memoryKib(), settings.passes());
        try {
            Argon2Advanced library = Argon2Factory.createAdvanced(Argon2Types.ARGON2id, SALT_BYTES, HASH_BYTES);
            var _ = library.hash(1, 8, 1, new byte[1]);
            return new Argon2(library, settings, inJava);
        } catch (LinkageError unavailable) {
            LOG.warn("passwords are hashed in Java, more slowly: Argon2's own library cannot be loaded", unavailable);
            return inJava;
        }
    }

    @Override
    public String encode(@Nullable CharSequence password) {
        return with(
                password,
                bytes -> library.hash(settings.passes(), settings.memoryKib(), settings.parallelism(), bytes));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return with(password, bytes -> library.verify(hash, bytes));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return inJava.upgradeEncoding(hash);
    }

    private <T> T with(@Nullable CharSequence password, Function<byte[], T> work) {
        byte[] bytes = String.valueOf(password).getBytes(StandardCharsets.UTF_8);
        try {
            return work.apply(bytes);
        } finally {
            library.wipeArray(bytes);
        }
    }
}
