package dev.plaza.gateway;

import java.util.Locale;

/**
 * Whether every reader of a path, here and in the services, reads the same: no empty or dot segments, no encoded slashes,
 * dots, controls or percent signs, no backslashes and no path parameters. What is not canonical is refused rather than
 * repaired, since nobody types such a path by accident.
 */
final class CanonicalPath {

    private CanonicalPath() {}

    static boolean is(String rawPath) {
        String path = rawPath.toLowerCase(Locale.ROOT);
        return path.startsWith("/")
                && !path.contains("//")
                && path.indexOf('\\') < 0
                && path.indexOf(';') < 0
                && !hasDotSegment(path)
                && !path.contains("%2f")
                && !path.contains("%5c")
                && !path.contains("%2e")
                && !path.contains("%3b")
                && !path.contains("%25")
                && !path.contains("%7f")
                && !path.contains("%0")
                && !path.contains("%1");
    }

    private static boolean hasDotSegment(String path) {
        return path.contains("/./") || path.contains("/../") || path.endsWith("/.") || path.endsWith("/..");
    }
}
