package dev.plaza.local.platform;

import dev.plaza.local.PlazaException;
import dev.plaza.local.platform.AotArchives.Archive;
import dev.plaza.local.process.Launch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** A Java process of the platform: its jars, its memory, its AOT archive and what it is told. */
final class JavaProgram {

    private static final int BROKER_HEAP_MEBIBYTES = 64;

    private final Installation installation;
    private final List<String> flags;
    private final List<String> entry;
    private final Archive archive;
    private final AtomicBoolean wasStarted = new AtomicBoolean();

    private JavaProgram(Installation installation, List<String> flags, List<String> entry, AotArchives archives) {
        this.installation = installation;
        this.flags = flags;
        this.entry = entry;
        this.archive = archives.of(installation, flags);
    }

    /** Started by the main class that its jar names. */
    static JavaProgram service(Installation installation, int heapMebibytes, AotArchives archives) {
        var entry = List.of("-jar", installation.jar().toString());
        return new JavaProgram(installation, flags(heapMebibytes), entry, archives);
    }

    static JavaProgram broker(Installation runner, Path folder, int port, AotArchives archives) {
        var entry = List.of(
                "-cp",
                runner.jar().toString(),
                BrokerProgram.class.getName(),
                folder.toString(),
                Integer.toString(port));
        return new JavaProgram(runner, flags(BROKER_HEAP_MEBIBYTES), entry, archives);
    }

    /** AOT archives bind to the collector, and small heaps want the serial one. */
    private static List<String> flags(int heapMebibytes) {
        return List.of(
                "-XX:+UseSerialGC",
                "-Xms24m",
                "-Xmx" + heapMebibytes + "m",
                // a heap that grew under load shrinks again, at the price of more collections
                "-XX:MinHeapFreeRatio=15",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:-ShrinkHeapInSteps",
                "-Xss512k",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:MaxDirectMemorySize=48m",
                // the compilers' leavings, 20 MiB and more, go back to the system
                "-XX:TrimNativeHeapInterval=10000",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                // writing an archive tells of each of the thousands of classes that it leaves out
                "-Xlog:aot=error");
    }

    Archive archive() {
        return archive;
    }

    /**
     * How to start it now. Only a first start is recorded: a JVM that records writes its archive whenever it ends, which
     * would make each failing start cost many seconds.
     */
    Launch launch(Map<String, String> environment, Path directory) {
        try {
            archive.prepare();
        } catch (IOException e) {
            throw new PlazaException("Cannot write to " + archive.file().getParent() + ": " + e.getMessage(), e);
        }
        return new Launch(command(archive.exists() || !wasStarted.getAndSet(true)), environment, directory);
    }

    /** The command line for a process that only does one thing; nothing is recorded, and arguments may follow. */
    List<String> once() {
        return command(archive.exists());
    }

    private List<String> command(boolean usesArchive) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        if (usesArchive) {
            command.add(archive.flag());
        }
        command.add("-Dplaza.component=" + installation.name());
        command.addAll(entry);
        return command;
    }
}
