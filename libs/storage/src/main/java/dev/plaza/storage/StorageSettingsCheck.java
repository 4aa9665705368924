package dev.plaza.storage;

import dev.plaza.http.ConfigurationCheck;
import dev.plaza.http.Settings;

/** What the object store demands of its settings. */
public final class StorageSettingsCheck implements ConfigurationCheck {

    private static final String S3 = "plaza.storage.s3.";

    @Override
    public void check(Settings settings) {
        if (settings.text(S3 + "bucket").isEmpty()) {
            settings.required("plaza.storage.path", "the folder where files are kept, or name a bucket");
            return;
        }
        settings.required(S3 + "region", "the region of the bucket, such as eu-central-1");
        settings.text(S3 + "endpoint").ifPresent(_ -> settings.url(S3 + "endpoint", "http", "https"));
        if (settings.text(S3 + "access-key").isPresent()) {
            settings.required(S3 + "secret-key", "what plaza.storage.s3.access-key signs in with");
        }
    }
}
