package dev.plaza.auth.infrastructure.storage;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Path;

/**
 * Where archives are kept.
 *
 * @param path a folder, which all instances share
 */
@ConfigurationProperties("plaza.storage.local")
record StorageSettings(Path path) {}
