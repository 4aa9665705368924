package dev.plaza.storage;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where objects are kept.
 *
 * @param path a folder, which all instances share; used where no bucket is named
 * @param s3   a bucket
 */
@ConfigurationProperties("plaza.storage")
record StorageSettings(Path path, @Nullable S3 s3) {

    /** The bucket's settings, where there is one. */
    @Nullable S3 bucket() {
        return s3 == null || s3.bucket() == null || s3.bucket().isBlank() ? null : s3;
    }

    /**
     * A bucket of an S3 server.
     *
     * @param endpoint  of a server other than Amazon's; absent or blank for Amazon's
     * @param accessKey with {@code secretKey} what we sign in with; absent or blank where the machine knows (environment,
     *                  profile, role of the instance)
     */
    @ConfigurationProperties("s3")
    record S3(
            @Nullable String bucket,
            String region,
            @Nullable String endpoint,
            @Nullable String accessKey,
            @Nullable String secretKey) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "S3[" + bucket + "]";
        }
    }
}
