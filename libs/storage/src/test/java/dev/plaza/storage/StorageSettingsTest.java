package dev.plaza.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.http.Settings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.value.MapPropertyResolver;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StorageSettingsTest {

    @Test
    void isAFolderWhereTheBucketIsBlank() {
        try (ApplicationContext context = ApplicationContext.run(Map.of(
                "plaza.storage.path", "some/where", "plaza.storage.s3.bucket", "", "plaza.storage.s3.region", "any"))) {
            assertThat(context.getBean(ObjectStore.class)).isInstanceOf(FolderStore.class);
        }
    }

    @Test
    void wantsAFolderOrABucket() {
        assertThat(faults(Map.of())).singleElement().asString().contains("plaza.storage.path");
        assertThat(faults(Map.of("plaza.storage.path", "/srv"))).isEmpty();
    }

    @Test
    void wantsAllOfABucket() {
        assertThat(faults(Map.of(
                        "plaza.storage.s3.bucket", "plaza",
                        "plaza.storage.s3.endpoint", "elsewhere",
                        "plaza.storage.s3.access-key", "ours")))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).contains("plaza.storage.s3.region"),
                        fault -> assertThat(fault).contains("plaza.storage.s3.endpoint"),
                        fault -> assertThat(fault).contains("plaza.storage.s3.secret-key"));
    }

    @Test
    void tellsNoSecret() {
        assertThat(new StorageSettings.S3("plaza", "r", null, "ours", "hush").toString())
                .doesNotContain("hush");
    }

    private static List<String> faults(Map<String, Object> properties) {
        Settings settings = new Settings(new MapPropertyResolver(properties));
        new StorageSettingsCheck().check(settings);
        return settings.faults();
    }
}
