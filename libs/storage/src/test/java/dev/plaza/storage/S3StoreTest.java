package dev.plaza.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.exception.SdkException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3StoreTest extends StoreBehaviour {

    private TestS3 server;
    private ApplicationContext context;

    @BeforeAll
    void start() throws Exception {
        server = TestS3.start();
        context = context(server.url(), TestS3.BUCKET, TestS3.SECRET_KEY);
    }

    @AfterAll
    void stop() throws Exception {
        context.close();
        server.stop();
    }

    @Override
    ObjectStore store() {
        return context.getBean(ObjectStore.class);
    }

    @Test
    void isChosenByNamingABucket() {
        assertThat(store()).isInstanceOf(S3Store.class);
    }

    @Test
    void tellsAWrongSecretFromAMissingObject() {
        try (ApplicationContext other = context(server.url(), TestS3.BUCKET, "wrong")) {
            assertFault(other);
        }
    }

    @Test
    void tellsAMissingBucketFromAMissingObject() {
        try (ApplicationContext other = context(server.url(), "another", TestS3.SECRET_KEY)) {
            assertFault(other);
        }
    }

    @Test
    void tellsAServerThatIsAwayFromAMissingObject() {
        try (ApplicationContext other = context("http://127.0.0.1:1", TestS3.BUCKET, TestS3.SECRET_KEY)) {
            assertFault(other);
        }
    }

    private static void assertFault(ApplicationContext context) {
        ObjectStore store = context.getBean(ObjectStore.class);
        assertThatThrownBy(() -> store.open("tests/none"))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(NoSuchFileException.class)
                .hasCauseInstanceOf(SdkException.class);
        assertThatThrownBy(() -> store.write("tests/one", out -> out.write(1))).isInstanceOf(IOException.class);
    }

    private static ApplicationContext context(String url, String bucket, String secret) {
        return ApplicationContext.run(Map.of(
                "plaza.storage.path",
                "unused",
                "plaza.storage.s3.bucket",
                bucket,
                "plaza.storage.s3.region",
                "eu-central-1",
                "plaza.storage.s3.endpoint",
                url,
                "plaza.storage.s3.access-key",
                TestS3.ACCESS_KEY,
                "plaza.storage.s3.secret-key",
                secret));
    }
}
