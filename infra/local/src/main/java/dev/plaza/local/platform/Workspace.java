package dev.plaza.local.platform;

import dev.plaza.local.PlazaException;
import dev.plaza.local.mail.Mailbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The root folder of the repository and, below its {@code .plaza}, everything a run leaves on disk. */
public record Workspace(Path root) {

    private static final int KEPT_MAILS = 1000;

    public Workspace {
        root = root.toAbsolutePath().normalize();
    }

    /** The folder that the launcher script names, else the one we stand in. */
    public static Workspace current() {
        return new Workspace(Path.of(System.getProperty("plaza.root", "")));
    }

    public Path state() {
        return root.resolve(".plaza");
    }

    public Path data() {
        return state().resolve("data");
    }

    public Path postgresData() {
        return data().resolve("postgres");
    }

    public Path brokerData() {
        return data().resolve("broker");
    }

    /** What services have sent; see {@link MailCatcher}. */
    public Mailbox mailbox() {
        return new Mailbox(data().resolve("mail"), KEPT_MAILS);
    }

    /** Archives of people's data, until they are fetched or expire. */
    public Path objects() {
        return data().resolve("objects");
    }

    public Path logs() {
        return state().resolve("logs");
    }

    public Path log(String component) {
        return logs().resolve(component + ".log");
    }

    /** What a supervisor in the background says outside its log: nothing, unless it fails early. */
    public Path backgroundOutput() {
        return logs().resolve("background.out");
    }

    public Path archives() {
        return state().resolve("aot");
    }

    /** Copies of the services' jars, so that a build never changes the files under a running process. */
    public Path installations() {
        return state().resolve("installed");
    }

    public Path secrets() {
        return state().resolve("secrets.properties");
    }

    public Path runState() {
        return state().resolve("run.json");
    }

    public Path processId() {
        return state().resolve("plaza.pid");
    }

    public Path lock() {
        return state().resolve("lock");
    }

    public Path builtJar(PlazaService service) {
        return root.resolve("services").resolve(service.id()).resolve("target").resolve(service.id() + ".jar");
    }

    /** Among the sources of the service. */
    public Path migrations(PlazaService service) {
        return root.resolve("services").resolve(service.id()).resolve("src/main/resources/db/migration");
    }

    public void createFolders() {
        try {
            Files.createDirectories(data());
            Files.createDirectories(logs());
        } catch (IOException e) {
            throw new PlazaException("Cannot write to " + state() + ": " + e.getMessage(), e);
        }
    }

    /** Databases, queues and the secrets that belong to them; only while nothing runs. */
    public void wipeData() {
        deleteTree(data());
        deleteTree(secrets());
    }

    public static void deleteTree(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new PlazaException("Cannot delete " + folder + ": " + e.getMessage(), e);
        }
    }
}
