package dev.plaza.local.platform;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.plaza.local.PlazaException;
import dev.plaza.local.process.ComponentState;
import dev.plaza.local.process.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the supervisor of a run tells other commands, by a file that it keeps up to date. The file stays behind when a
 * supervisor is killed: it then says what may still have to be stopped.
 *
 * @param supervisor the process that runs everything
 * @param startedAt when the command was given
 * @param portBase null for the canonical ports
 * @param millisToReady from the command until all was ready; null until then
 * @param isWritingArchives whether AOT archives are still being written, which keeps the machine busy
 */
public record RunState(
        ProcessIdentity supervisor,
        Instant startedAt,
        @Nullable Integer portBase,
        @Nullable Long millisToReady,
        boolean isWritingArchives,
        List<ComponentState> components) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    public RunState {
        components = List.copyOf(components);
    }

    /** Of the last run, whether it still runs or not. */
    public static Optional<RunState> read(Path file) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), RunState.class));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new PlazaException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** Readers see the old state or the new one, never half of it. */
    public void write(Path file) {
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(unfinished, JSON.writeValueAsBytes(this));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new PlazaException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    public boolean isSupervised() {
        return supervisor.find().isPresent();
    }

    public Ports ports() {
        return Ports.at(portBase);
    }
}
