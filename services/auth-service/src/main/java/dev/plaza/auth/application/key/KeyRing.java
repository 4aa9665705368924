package dev.plaza.auth.application.key;

import com.nimbusds.jose.jwk.RSAKey;
import dev.plaza.auth.domain.key.SigningKey;
import dev.plaza.events.background.RepeatingWork;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds the keys that are accepted, opened; filled before the process listens, so that a wrong secret stops it from
 * starting, and filled again every few seconds, so that every instance changes keys at the same time.
 */
@Singleton
public final class KeyRing extends RepeatingWork {

    private final RotateSigningKeys rotation;
    private final KeyVault vault;
    private final Clock clock;
    private volatile List<Held> held = List.of();

    KeyRing(RotateSigningKeys rotation, KeyVault vault, KeySettings settings, Clock clock) {
        super("signing-keys", settings.interval());
        this.rotation = rotation;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        round();
        super.onApplicationEvent(event);
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
    @Override
    protected void round() {
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
