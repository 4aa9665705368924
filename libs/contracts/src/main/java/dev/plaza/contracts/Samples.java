package dev.plaza.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The committed sample of each event type, from which both sides of a contract start their tests. */
public final class Samples {

    private Samples() {}

    /** The sample payload of {@code type}. */
    public static <T> T of(EventType<T> type) {
        return ContractJson.read(type, json(type));
    }

    /** The sample as it stands in its file. */
    public static byte[] json(EventType<?> type) {
        try (InputStream file = Samples.class.getResourceAsStream("samples/" + type.name() + ".json")) {
            if (file == null) {
                throw new IllegalArgumentException("no sample of " + type.name());
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
