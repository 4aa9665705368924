package dev.plaza.local.platform;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The environment variables of each process: what it needs, and nobody else's secrets. */
public final class ServiceEnvironment {

    private static final String KEY_SECRET = "PLAZA_AUTH_KEY_SECRET";

    private final Settings settings;
    private final Ports ports;
    private final Addresses addresses;
    private final Secrets secrets;
    private final Path objects;

    public ServiceEnvironment(Settings settings, Ports ports, Addresses addresses, Secrets secrets, Path objects) {
        this.settings = settings;
        this.ports = ports;
        this.addresses = addresses;
        this.secrets = secrets;
        this.objects = objects;
    }

    public Map<String, String> of(PlazaService service) {
        var variables = shared();
        variables.put("PLAZA_PORT", Integer.toString(ports.of(service)));
        variables.put("PLAZA_MANAGEMENT_PORT", Integer.toString(ports.management(service)));
        service.databaseUrlVariable().ifPresent(name -> variables.put(name, addresses.database(service)));
        service.migrationUrlVariable().ifPresent(name -> variables.put(name, addresses.migrationDatabase(service)));
        service.readOnlyUrlVariable().ifPresent(name -> settings.get(name).ifPresent(url -> variables.put(name, url)));
        if (service.database().isPresent()) {
            variables.put(Settings.RABBITMQ_URL, addresses.broker());
        }
        if (service == PlazaService.AUTH) {
            // on many processors as many hashes would not fit into its small heap
            variables.putIfAbsent("PLAZA_AUTH_PASSWORDS_CONCURRENCY", "2");
            if (addresses.needsMailCatcher()) {
                variables.put(Settings.MAIL_HOST, "127.0.0.1");
                variables.put("PLAZA_MAIL_PORT", Integer.toString(ports.mail()));
                variables.put("PLAZA_MAIL_TLS", "none");
            }
            variables.putIfAbsent("PLAZA_STORAGE_PATH", objects.toString());
            variables.put(KEY_SECRET, settings.get(KEY_SECRET).orElseGet(() -> secrets.key("auth-key")));
        }
        if (service == PlazaService.GATEWAY) {
            for (var other : PlazaService.withDatabase()) {
                variables.put(other.serviceUrlVariable(), addresses.service(other));
            }
        }
        return variables;
    }

    public Map<String, String> ofBroker() {
        var variables = shared();
        variables.put(BrokerProgram.PASSWORD_VARIABLE, addresses.brokerPassword());
        return variables;
    }

    private Map<String, String> shared() {
        var variables = new HashMap<>(settings.values());
        for (var service : PlazaService.values()) {
            service.databaseUrlVariable().ifPresent(variables::remove);
            service.migrationUrlVariable().ifPresent(variables::remove);
            service.readOnlyUrlVariable().ifPresent(variables::remove);
        }
        variables.remove(Settings.RABBITMQ_URL);
        variables.remove(KEY_SECRET);
        variables.put("PLAZA_STOP_ON_STDIN_EOF", "true");
        variables.putIfAbsent("PLAZA_ENVIRONMENT", "development");
        variables.putIfAbsent("PLAZA_LOG_FORMAT", "text");
        // loading and measuring from one machine is what it is for
        variables.putIfAbsent("PLAZA_LIMITS", "development");
        // a laptop has one user
        variables.putIfAbsent("PLAZA_DATABASE_POOL_SIZE", "8");
        variables.putIfAbsent("PLAZA_DATABASE_POOL_MIN_IDLE", "2");
        variables.putIfAbsent("PLAZA_AUTH_JWKS_URL", addresses.service(PlazaService.AUTH) + "/.well-known/jwks.json");
        // one arena a core lets glibc keep tens of megabytes that nobody uses
        variables.putIfAbsent("MALLOC_ARENA_MAX", "2");
        return variables;
    }
}
