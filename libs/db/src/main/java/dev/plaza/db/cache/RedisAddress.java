package dev.plaza.db.cache;

import io.lettuce.core.RedisURI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads where Redis is. What is wrong with it is told without any of it, since it may hold a password. */
public final class RedisAddress {

    private static final String FORM = "must be redis://user:password@host:port, or rediss:// with TLS";

    // the client takes what it cannot read for part of the host
    private static final Pattern HOST = Pattern.compile("[^@:\\s]+|\\[[^@\\s]+]");

    private RedisAddress() {}

    /**
     * Refuses what is no address.
     *
     * @throws IllegalArgumentException in words that follow the setting's name, with no cause that would say more
     */
    public static void check(String url) {
        read(url);
    }

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException as {@link #check} does
     */
    public static RedisURI read(String url) {
        String text = url.strip();
        if (!text.startsWith("redis://") && !text.startsWith("rediss://")) {
            throw new IllegalArgumentException(FORM);
        }
        RedisURI address = parsed(text);
        if (address == null || !HOST.matcher(String.valueOf(address.getHost())).matches()) {
            throw new IllegalArgumentException(FORM);
        }
        return address;
    }

    private static @Nullable RedisURI parsed(String text) {
        try {
            return RedisURI.create(text);
        } catch (RuntimeException malformed) {
            // its message repeats the text
            return null;
        }
    }
}
