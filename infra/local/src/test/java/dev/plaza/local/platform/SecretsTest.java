package dev.plaza.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void areTheSameAtTheNextStart() {
        var file = folder.resolve("secrets.properties");
        var password = Secrets.in(file).password("auth_db_app");

        assertThat(Secrets.in(file).password("auth_db_app")).isEqualTo(password);
        assertThat(Secrets.in(file).password("auth_db_owner")).isNotEqualTo(password);
    }

    @Test
    void areReadableByTheirOwnerAlone() throws IOException {
        var file = folder.resolve("secrets.properties");

        Secrets.in(file).password("auth_db_app");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void holdKeysOf256Bits() {
        var key = Secrets.in(folder.resolve("secrets.properties")).key("auth-key");

        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    }
}
