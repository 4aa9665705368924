package dev.plaza.http;

import io.micronaut.core.value.PropertyResolver;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Settings under examination. Each question checks one property, by its name in configuration files, and notes a fault
 * that names the property and its environment variable but never its value, which may be a secret.
 */
public final class Settings {

    private final PropertyResolver properties;
    private final List<String> faults = new ArrayList<>();

    public Settings(PropertyResolver properties) {
        this.properties = properties;
    }

    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** Notes a fault that spans properties or needs knowledge of its own. */
    public void fault(String property, String message) {
        faults.add(property + " (" + environmentVariable(property) + ") " + message);
    }

    public Optional<String> text(String property) {
        return value(property);
    }

    /** Must be there and not blank. */
    public Optional<String> required(String property, String whatItIs) {
        Optional<String> value = value(property);
        if (value.isEmpty()) {
            fault(property, "is missing: " + whatItIs);
        }
        return value;
    }

    /** Where it is set, a number between the bounds. */
    public Optional<Integer> number(String property, int least, int most) {
        return parsed(property, "must be a whole number from " + least + " to " + most, text -> {
            int number = Integer.parseInt(text);
            return number >= least && number <= most ? number : null;
        });
    }

    /** Where it is set, a port; 0 lets the system choose. */
    public Optional<Integer> port(String property) {
        return number(property, -1, 65_535);
    }

    /** Where it is set, a URL of one of the schemes. */
    public Optional<URI> url(String property, String... schemes) {
        return parsed(property, "must be a URL that begins with " + String.join(" or ", schemes), text -> {
            URI uri = uri(text);
            return uri != null
                            && uri.getHost() != null
                            && Arrays.asList(schemes).contains(uri.getScheme())
                    ? uri
                    : null;
        });
    }

    /** Where it is set, base64 of exactly so many bytes. */
    public Optional<byte[]> secret(String property, int bytes) {
        return parsed(property, "must be base64 of " + bytes + " bytes", text -> {
            byte[] secret = Base64.getDecoder().decode(text);
            return secret.length == bytes ? secret : null;
        });
    }

    /** Where it is set, a duration that is at least so long. */
    public Optional<Duration> duration(String property, Duration least) {
        Optional<Duration> duration = duration(property);
        Optional<Duration> enough = duration.filter(length -> length.compareTo(least) >= 0);
        if (duration.isPresent() && enough.isEmpty()) {
            fault(property, "must not be shorter than " + inWords(least));
        }
        return enough;
    }

    /** Where it is set, a duration, which may be zero. */
    public Optional<Duration> duration(String property) {
        if (value(property).isEmpty()) {
            return Optional.empty();
        }
        Optional<Duration> duration =
                properties.getProperty(property, Duration.class).filter(length -> !length.isNegative());
        if (duration.isEmpty()) {
            fault(property, "must be a duration, such as 30s or 15m");
        }
        return duration;
    }

    /** Where it is set, one of the words. */
    public Optional<String> oneOf(String property, String... words) {
        return parsed(
                property,
                "must be one of " + String.join(", ", words),
                text -> Arrays.asList(words).contains(text) ? text : null);
    }

    private Optional<String> value(String property) {
        return properties.getProperty(property, String.class).filter(text -> !text.isBlank());
    }

    private <T> Optional<T> parsed(String property, String complaint, Function<String, @Nullable T> parser) {
        Optional<String> text = value(property);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> parsed = attempt(parser, text.get().strip());
        if (parsed.isEmpty()) {
            fault(property, complaint);
        }
        return parsed;
    }

    private static <T> Optional<T> attempt(Function<String, @Nullable T> parser, String text) {
        try {
            return Optional.ofNullable(parser.apply(text));
        } catch (IllegalArgumentException notParsable) {
            return Optional.empty();
        }
    }

    private static @Nullable URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException notUri) {
            return null;
        }
    }

    private static String inWords(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
    }

    private static String environmentVariable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
