package dev.plaza.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever keeps objects may rely on, whatever they lie in. */
abstract class StoreBehaviour {

    private final String key = "tests/" + UUID.randomUUID() + ".txt";

    abstract ObjectStore store();

    @Test
    void keepsObjects() throws IOException {
        byte[] content = new byte[3 << 20];
        new Random(1).nextBytes(content);

        store().write(key, out -> out.write(content));

        try (InputStream in = store().open(key)) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void replacesObjects() throws IOException {
        write("first, and long");
        write("second");

        assertThat(read()).isEqualTo("second");
    }

    @Test
    void keepsNothingOfAnObjectThatCouldNotBeWritten() throws IOException {
        write("whole");

        assertThatThrownBy(() -> store().write(key, out -> {
                    out.write("ha".getBytes(UTF_8));
                    throw new IOException("no more");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("no more");

        assertThat(read()).isEqualTo("whole");
    }

    @Test
    void removesObjectsHoweverOften() throws IOException {
        write("there");

        store().remove(key);
        store().remove(key);

        assertThatThrownBy(() -> store().open(key)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void saysThatThereIsNone() {
        assertThatThrownBy(() -> store().open(key)).isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "/etc/passwd", "../up", "a/../b", "a//b", ".hidden", "a/", "A", "a b", "a\u0000", "a\\b"
            })
    void takesNoKeyThatLeadsElsewhere(String other) {
        assertThatThrownBy(() -> store().open(other)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().remove(other)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().write(other, out -> out.write(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void write(String content) throws IOException {
        store().write(key, out -> out.write(content.getBytes(UTF_8)));
    }

    private String read() throws IOException {
        try (InputStream in = store().open(key)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
