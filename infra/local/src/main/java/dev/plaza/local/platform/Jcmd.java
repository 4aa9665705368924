package dev.plaza.local.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The JDK's way of giving orders to a running JVM. */
final class Jcmd {

    private Jcmd() {}

    /** Whether the JVM did it within that time. */
    static boolean send(long pid, String command, Duration limit) throws IOException, InterruptedException {
        var jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return jcmd.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) && jcmd.exitValue() == 0;
        } finally {
            jcmd.destroyForcibly();
        }
    }
}
