package dev.plaza.auth.application.key;

import com.nimbusds.jose.jwk.RSAKey;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Holds the key that signs, opened; filled before the process listens, so that a wrong secret stops it from starting. */
@Singleton
public final class KeyRing implements ApplicationEventListener<StartupEvent> {

    private final PublishSigningKey publishSigningKey;
    private final KeyVault vault;
    private volatile @Nullable RSAKey current;

    KeyRing(PublishSigningKey publishSigningKey, KeyVault vault) {
        this.publishSigningKey = publishSigningKey;
        this.vault = vault;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        current = vault.open(publishSigningKey.publishIfNone());
    }

    /** The key that signs, private part included. */
    public RSAKey current() {
        RSAKey key = current;
        if (key == null) {
            throw new IllegalStateException("the service has not started yet");
        }
        return key;
    }
}
