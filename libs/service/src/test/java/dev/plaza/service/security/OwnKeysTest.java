package dev.plaza.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.events.EventHandler;
import dev.plaza.service.ServiceTest;
import dev.plaza.testing.tokens.TestSigningKey;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnKeysTest extends ServiceTest {

    @Inject
    ApplicationContext context;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = super.getProperties();
        properties.put("test.own-keys", "true");
        return properties;
    }

    @Override
    protected void storeKeys() {
        // the replica stays empty
    }

    @Test
    void replaceTheReplicaAndItsHandlers() {
        assertThat(send(request("/api/v1/whoami", aToken())).statusCode()).isEqualTo(200);
        assertThat(context.getBeansOfType(VerificationKeys.class)).hasSize(1);
        assertThat(context.getBeansOfType(EventHandler.class))
                .extracting(handler -> handler.type().name())
                .noneMatch(type -> type.startsWith("signing-key."));
    }

    @Singleton
    @Requires(property = "test.own-keys")
    static final class OwnKeys implements VerificationKeys {

        @Override
        public @Nullable RSAPublicKey known(String keyId) {
            TestSigningKey key = TestSigningKey.shared();
            return key.keyId().equals(keyId) ? key.publicKey() : null;
        }

        @Override
        public @Nullable RSAPublicKey lookUp(String keyId) {
            return known(keyId);
        }
    }
}
