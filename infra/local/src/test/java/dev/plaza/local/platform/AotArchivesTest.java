package dev.plaza.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.local.platform.AotArchives.Archive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AotArchivesTest {

    @TempDir
    private Path folder;

    @Test
    void areRecordedOnceAndThenUsed() throws IOException {
        var archive = archive("fingerprint", "-Xmx80m");

        assertThat(archive.flag()).isEqualTo("-XX:AOTCacheOutput=" + archive.file() + ".new");

        Files.writeString(archive.file(), "archive");
        assertThat(archive.flag()).isEqualTo("-XX:AOTCache=" + archive.file());
    }

    @Test
    void areOthersForOtherJarsAndFlags() {
        var archive = archive("fingerprint", "-Xmx80m").file();

        assertThat(archive("another", "-Xmx80m").file()).isNotEqualTo(archive);
        assertThat(archive("fingerprint", "-Xmx96m").file()).isNotEqualTo(archive);
    }

    @Test
    void replaceThoseOfEarlierVersions() throws IOException {
        var stale = Files.writeString(archive("earlier", "-Xmx80m").file(), "archive");
        var ofAnother = Files.writeString(folder.resolve("gateway-0123456789abcdef.aot"), "archive");

        archive("later", "-Xmx80m").prepare();

        assertThat(stale).doesNotExist();
        assertThat(ofAnother).exists();
    }

    @Test
    void areKnownToBeRefusedByTheVirtualMachinesWord() {
        assertThat(Archive.isRefusal("[0.007s][error  ][aot] Loading static archive failed."))
                .isTrue();
        assertThat(Archive.isRefusal("12:00:00 ERROR order failed [aot]")).isFalse();
    }

    private Archive archive(String fingerprint, String flag) {
        var installation = new Installation("user-service", Path.of("user-service.jar"), fingerprint);
        return new AotArchives(folder).of(installation, List.of(flag));
    }
}
