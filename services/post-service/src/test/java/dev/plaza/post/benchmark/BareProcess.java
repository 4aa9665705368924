package dev.plaza.post.benchmark;

import dev.plaza.testing.tokens.TestSigningKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** {@link BareServer} as a process of its own. */
record BareProcess(Process process, URI address) implements AutoCloseable {

    static BareProcess start() {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            BareServer.class.getName(),
                            TestSigningKey.shared().jwk())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
            String port = output.readLine();
            if (port == null) {
                throw new IllegalStateException("the bare server did not start");
            }
            return new BareProcess(process, URI.create("http://localhost:" + port));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    double processorSeconds() {
        return ProcessorTime.ofFamily(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
