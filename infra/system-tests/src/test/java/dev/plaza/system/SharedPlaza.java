package dev.plaza.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one Plaza between them, because a start takes long. It runs from the first that asks for it to the end of
 * all tests; whoever breaks something mends it.
 */
final class SharedPlaza implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == RunningPlaza.class;
    }

    @Override
    public RunningPlaza resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(SharedPlaza.class))
                .getOrComputeIfAbsent("plaza", _ -> Run.start(), Run.class)
                .plaza();
    }

    private record Run(Path folder, RunningPlaza plaza) implements AutoCloseable {

        static Run start() {
            try {
                Path folder = Files.createTempDirectory("shared-plaza");
                return new Run(folder, RunningPlaza.up(folder, Map.of()));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        @Override
        public void close() throws IOException {
            plaza.close();
            try (var files = Files.walk(folder)) {
                List<Path> contentFirst =
                        files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : contentFirst) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
