package dev.plaza.local.platform;

import dev.plaza.local.PlazaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A jar with its {@code lib} folder beside it, and a fingerprint that changes with any of them.
 *
 * @param name the part of the platform that it is
 */
record Installation(String name, Path jar, String fingerprint) {

    private static final String LIBRARIES = "lib";

    /** Where the jar already lies. */
    static Installation at(String name, Path jar) {
        return new Installation(name, jar, Fingerprint.of(filesOf(jar), List.of()));
    }

    /**
     * A copy of a built jar that no later build touches, made unless there is one already. Times are kept, since AOT
     * archives depend on them; older copies of the same name are deleted.
     */
    static Installation copyOf(String name, Path builtJar, Path folder) {
        var fingerprint = Fingerprint.of(filesOf(builtJar), List.of());
        var home = folder.resolve(name + "-" + fingerprint);
        if (!Files.exists(home)) {
            try {
                Files.createDirectories(folder);
                deleteCopiesOf(name, folder);
                copy(builtJar, folder, home);
            } catch (IOException e) {
                throw new PlazaException("Cannot copy " + builtJar + " to " + home + ": " + e.getMessage(), e);
            }
        }
        return new Installation(name, home.resolve(builtJar.getFileName()), fingerprint);
    }

    /** What a run has installed of the built jar if that is the same, else the built one where it lies. */
    static Installation existing(String name, Path builtJar, Path folder) {
        var built = at(name, builtJar);
        var copy = folder.resolve(name + "-" + built.fingerprint()).resolve(builtJar.getFileName());
        return Files.exists(copy) ? new Installation(name, copy, built.fingerprint()) : built;
    }

    private static void copy(Path builtJar, Path folder, Path home) throws IOException {
        var unfinished = Files.createTempDirectory(folder, "new-");
        var libraries = Files.createDirectories(unfinished.resolve(LIBRARIES));
        for (var file : filesOf(builtJar)) {
            var target = file.equals(builtJar) ? unfinished : libraries;
            Files.copy(file, target.resolve(file.getFileName().toString()), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void deleteCopiesOf(String name, Path folder) throws IOException {
        try (var copies = Files.list(folder)) {
            copies.filter(copy -> copy.getFileName().toString().matches(name + "-[0-9a-f]+|new-.*"))
                    .forEach(Workspace::deleteTree);
        }
    }

    private static List<Path> filesOf(Path jar) {
        var files = new ArrayList<Path>(List.of(jar));
        try (var libraries = Files.list(jar.resolveSibling(LIBRARIES))) {
            files.addAll(libraries.toList());
        } catch (IOException e) {
            throw new PlazaException("There is no lib folder beside " + jar + "; ./mvnw package makes it.", e);
        }
        return files;
    }
}
