package dev.plaza.http.telemetry;

import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.trace.samplers.Sampler;

/**
 * Records no spans where nobody is sent them. Traces keep their ids, in logs and events too, and one that somebody else
 * records stays recorded.
 */
public final class UnsentTraces implements AutoConfigurationCustomizerProvider {

    @Override
    public void customize(AutoConfigurationCustomizer configuration) {
        configuration.addSamplerCustomizer(
                (sampler, properties) -> isSent(properties) ? sampler : Sampler.parentBased(Sampler.alwaysOff()));
    }

    private static boolean isSent(ConfigProperties properties) {
        return !"none".equals(properties.getString("otel.traces.exporter"));
    }
}
