package dev.plaza.storage;

import java.util.regex.Pattern;

/** What objects may be called, so that no key leads out of its store. */
final class Keys {

    private static final Pattern KEY = Pattern.compile("[a-z0-9_-][a-z0-9._-]*(/[a-z0-9_-][a-z0-9._-]*)*");
    private static final int LONGEST = 200;

    private Keys() {}

    static String check(String key) {
        if (key.length() > LONGEST || !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("no key of an object");
        }
        return key;
    }
}
