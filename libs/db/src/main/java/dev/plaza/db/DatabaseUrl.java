package dev.plaza.db;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and who we are there, read from {@code postgres://user:password@host:port/name?options}
 * ({@code postgresql://} and {@code jdbc:postgresql://} are understood too; there, {@code user} and {@code password} may
 * also stand among the options). The password is in no message and not in {@link #toString()}, nor are the options.
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

    /** The address of database {@code name} on port {@code port} of {@code host}, none of them encoded. */
    static DatabaseUrl of(String host, int port, String name, @Nullable String user, @Nullable String password) {
        String address = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return new DatabaseUrl("jdbc:postgresql://" + address + ":" + port + "/" + encode(name), user, password);
    }

    /** Whether the server is on this machine, so that nothing said to it can be overheard. */
    boolean isLocal() {
        String host = uriOf(jdbcUrl.substring("jdbc:".length())).getHost();
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.[0-9]{1,3}){3}");
    }

    /** Whether it asks for a connection to another machine that somebody between could read, or take the server's place in. */
    public boolean isTooWeaklyEncrypted() {
        return !isLocal()
                && option("sslmode").filter(mode -> !mode.equals("verify-full")).isPresent();
    }

    /** The value of a driver's option, where the URL has it. */
    Optional<String> option(String name) {
        String query = uriOf(jdbcUrl.substring("jdbc:".length())).getRawQuery();
        return Stream.of(query == null ? new String[0] : query.split("&"))
                .filter(option -> option.startsWith(name + "="))
                .map(option -> decode(option.substring(name.length() + 1)))
                .findFirst();
    }

    /** The same with those of {@code options} that have a value and are not in the URL yet. */
    DatabaseUrl withDefaults(Map<String, @Nullable String> options) {
        StringBuilder url = new StringBuilder(jdbcUrl);
        options.forEach((name, value) -> {
            if (value != null && !value.isBlank() && option(name).isEmpty()) {
                url.append(url.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(encode(value));
            }
        });
        return new DatabaseUrl(url.toString(), user, password);
    }

    @Override
    public String toString() {
        return jdbcUrl.replaceFirst("\\?.*", "") + (user == null ? "" : " as " + user);
    }

    private static URI uriOf(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException fault) {
            // without the cause, whose message repeats the text
            throw new IllegalArgumentException("a database URL is malformed: " + fault.getReason());
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
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
