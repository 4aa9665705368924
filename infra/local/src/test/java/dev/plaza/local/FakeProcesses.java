package dev.plaza.local;

import dev.plaza.local.platform.PortHolder;
import dev.plaza.local.process.Endpoint;
import dev.plaza.local.process.Launch;
import dev.plaza.local.process.LineSink;
import dev.plaza.local.process.ManagedProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.random.RandomGenerator;

/** Makes processes of the {@link FakeService}. */
public final class FakeProcesses {

    private FakeProcesses() {}

    /** Below the ports of outgoing connections, one of which might take it before the process does. */
    public static int freePort() {
        return RandomGenerator.getDefault()
                .ints(20_000, 32_000)
                .filter(PortHolder::isFree)
                .findFirst()
                .orElseThrow();
    }

    public static ManagedProcess managed(String name, String mode, LineSink log) {
        var port = freePort();
        return new ManagedProcess(Endpoint.http(name, port), () -> launch(port, mode), log);
    }

    public static Launch launch(int port, String mode) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = Path.of(FakeService.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        return new Launch(
                List.of(
                        java,
                        "-Xmx32m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes.toString(),
                        FakeService.class.getName()),
                Map.of("PLAZA_PORT", Integer.toString(port), "FAKE_MODE", mode),
                Path.of("."));
    }

    /** A jar such as the build makes, beside its lib folder. */
    public static Path jarAt(Path jar) {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        var entry = FakeService.class.getName().replace('.', '/') + ".class";
        try {
            Files.createDirectories(jar.resolveSibling("lib"));
            try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                    var in = FakeService.class.getResourceAsStream("/" + entry)) {
                out.putNextEntry(new JarEntry(entry));
                java.util.Objects.requireNonNull(in).transferTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }
}
