package dev.plaza.local.platform;

import dev.plaza.local.PlazaException;
import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The environment: what {@code .env} in the root says, and above it what the shell says. Blank counts as unset. */
public record Settings(Map<String, String> values) {

    public static final String RABBITMQ_URL = "RABBITMQ_URL";
    public static final String MAIL_HOST = "PLAZA_MAIL_HOST";

    // docker compose keeps the passwords of its own containers in the same file
    private static final Pattern OURS =
            Pattern.compile("PLAZA_.*|.*_DATABASE_(MIGRATION_|READ_ONLY_)?URL|" + RABBITMQ_URL);

    public Settings {
        values = Map.copyOf(values);
    }

    public static Settings load(Path root, Map<String, String> shell) {
        var values = new HashMap<String, String>();
        try {
            Dotenv.configure()
                    .directory(root.toString())
                    .ignoreIfMissing()
                    .load()
                    .entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)
                    .stream()
                    .filter(entry -> OURS.matcher(entry.getKey()).matches())
                    .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        } catch (DotenvException e) {
            throw new PlazaException("Cannot read " + root.resolve(".env") + ": " + e.getMessage(), e);
        }
        values.putAll(shell);
        values.values().removeIf(String::isBlank);
        return new Settings(values);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public Optional<String> externalDatabase(PlazaService service) {
        return service.databaseUrlVariable().flatMap(this::get);
    }

    public Optional<String> externalMail() {
        return get(MAIL_HOST);
    }

    public Optional<String> externalBroker() {
        return get(RABBITMQ_URL);
    }
}
