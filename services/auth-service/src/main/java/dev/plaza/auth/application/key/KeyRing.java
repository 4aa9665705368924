package dev.plaza.auth.application.key;

import com.nimbusds.jose.jwk.RSAKey;
import dev.plaza.auth.domain.key.SigningKey;
import dev.plaza.events.background.Repeating;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds the keys that are accepted, opened; filled before the process listens, so that a wrong secret stops it from
 * starting, and filled again every few seconds, so that every instance changes keys at the same time.
 */
@Singleton
public final class KeyRing implements ApplicationEventListener<StartupEvent> {

    private final RotateSigningKeys rotation;
    private final KeyVault vault;
    private final KeySettings settings;
    private final Clock clock;
    private final AtomicReference<@Nullable Repeating> keeping = new AtomicReference<>();
    private volatile List<Held> held = List.of();

    KeyRing(RotateSigningKeys rotation, KeyVault vault, KeySettings settings, Clock clock) {
        this.rotation = rotation;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        refresh();
        keeping.set(Repeating.start("signing-keys", settings.interval(), this::refresh));
    }

    @PreDestroy
    void stop() {
        Repeating running = keeping.getAndSet(null);
        if (running != null) {
            running.close();
        }
    }

    /** The key that signs, private part included. */
    public RSAKey current() {
        List<Held> all = held;
        return all.stream()
                .filter(each -> each.key().signs(clock.instant()))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseThrow(() -> new IllegalStateException("the service has not started yet"))
                .pair();
    }

    /** The key of that id, if it is accepted. */
    @Nullable RSAKey find(String keyId) {
        return held.stream()
                .filter(each -> each.key().kid().equals(keyId))
                .findFirst()
                .map(Held::pair)
                .orElse(null);
    }

    /** Does what is due and reads what there is. */
    void refresh() {
        rotation.keep();
        read();
    }

    /** One at a time, so that nobody puts what they read earlier in the place of what was read later. */
    synchronized void read() {
        List<Held> before = held;
        Function<SigningKey, Held> open = key -> before.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseGet(() -> new Held(key, vault.open(key)));
        held = rotation.accepted().stream().map(open).toList();
    }

    private record Held(SigningKey key, RSAKey pair) {}
}
