package dev.plaza.service.security.keys;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.URI;
import java.time.Duration;

/**
 * Where keys come from. Defaults are in {@code plaza-service.yml}.
 *
 * @param keyMaxAge   after how long the keys in memory are read from the store again
 * @param jwksUrl     where keys are fetched while the store holds none
 * @param jwksTimeout how long that may take, to connect and to read each
 */
@ConfigurationProperties("plaza.security")
record KeySettings(Duration keyMaxAge, URI jwksUrl, Duration jwksTimeout) {}
