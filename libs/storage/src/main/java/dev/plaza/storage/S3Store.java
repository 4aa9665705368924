package dev.plaza.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Objects in a bucket of an S3 server. */
final class S3Store implements ObjectStore {

    /** All attempts together: somebody waits for it. What the object holds may take longer. */
    private static final Duration TO_OPEN = Duration.ofSeconds(3);

    private final S3Client client;
    private final String bucket;

    S3Store(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /** Through a temporary file, for the server wants to know beforehand how long an object is, and attempts are repeated. */
    @Override
    public void write(String key, Content content) throws IOException {
        Keys.check(key);
        Path whole = Files.createTempFile("plaza-", ".object");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(whole))) {
                content.writeTo(out);
            }
            ask("write", () -> client.putObject(to -> to.bucket(bucket).key(key), RequestBody.fromFile(whole)));
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        Keys.check(key);
        return ask(
                "read",
                () -> client.getObject(from ->
                        from.bucket(bucket).key(key).overrideConfiguration(limits -> limits.apiCallTimeout(TO_OPEN))));
    }

    @Override
    public void remove(String key) throws IOException {
        Keys.check(key);
        ask("remove", () -> client.deleteObject(in -> in.bucket(bucket).key(key)));
    }

    @Override
    public void close() {
        client.close();
    }

    private static <T> T ask(String what, Question<T> question) throws IOException {
        try {
            return question.ask();
        } catch (NoSuchKeyException missing) {
            throw new NoSuchFileException("no such object");
        } catch (SdkException fault) {
            throw new IOException("the object store did not " + what, fault);
        }
    }

    /** Asks the server something. */
    @FunctionalInterface
    private interface Question<T> {
        T ask();
    }
}
