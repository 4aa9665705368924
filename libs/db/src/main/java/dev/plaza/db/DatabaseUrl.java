package dev.plaza.db;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and who we are there, read from {@code postgres://user:password@host:port/name?options}
 * ({@code postgresql://} and {@code jdbc:postgresql://} are understood too; there, {@code user} and {@code password} may
 * also stand among the options). The password is in no message and not in {@link #toString()}.
 *
 * @param jdbcUrl the address and options for the driver, without credentials
 */
public record DatabaseUrl(
        String jdbcUrl, @Nullable String user, @Nullable String password) {

    /**
     * Reads {@code text}.
     *
     * @throws IllegalArgumentException naming what is wrong, but not the text, which holds a password
     */
    public static DatabaseUrl parse(String text) {
        URI uri = uriOf(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text);
        String scheme = uri.getScheme();
        if (!"postgres".equals(scheme) && !"postgresql".equals(scheme)) {
            throw new IllegalArgumentException("a database URL starts with postgres:// or jdbc:postgresql://");
        }
        if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
            throw new IllegalArgumentException(
                    "a database URL names a host and a database: postgres://…@host:port/name");
        }
        Options options = Options.of(uri.getRawQuery());
        String[] userInfo = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return new DatabaseUrl(
                "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + options.rest(),
                userInfo.length > 0 ? decode(userInfo[0]) : options.user(),
                userInfo.length > 1 ? decode(userInfo[1]) : options.password());
    }

    @Override
    public String toString() {
        return jdbcUrl + (user == null ? "" : " as " + user);
    }

    private static URI uriOf(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException fault) {
            // without the cause, whose message repeats the text
            throw new IllegalArgumentException("a database URL is malformed: " + fault.getReason());
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private record Options(@Nullable String user, @Nullable String password, String rest) {

        static Options of(@Nullable String query) {
            String user = null;
            String password = null;
            StringBuilder rest = new StringBuilder();
            for (String option : query == null ? new String[0] : query.split("&")) {
                if (option.startsWith("user=")) {
                    user = decode(option.substring("user=".length()));
                } else if (option.startsWith("password=")) {
                    password = decode(option.substring("password=".length()));
                } else if (!option.isEmpty()) {
                    rest.append(rest.isEmpty() ? '?' : '&').append(option);
                }
            }
            return new Options(user, password, rest.toString());
        }
    }
}
