package dev.plaza.storage;

import java.net.URI;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.TransientApiMetadata;

/** A server that speaks the protocol of S3 and checks signatures, with one empty bucket. */
final class TestS3 {

    static final String BUCKET = "plaza";
    static final String ACCESS_KEY = "tester";
    static final String SECRET_KEY = "a secret of the tests";

    private final BlobStoreContext context;
    private final S3Proxy server;

    private TestS3(BlobStoreContext context, S3Proxy server) {
        this.context = context;
        this.server = server;
    }

    static TestS3 start() throws Exception {
        // named by its class, for by its name all clouds are looked for
        BlobStoreContext context = ContextBuilder.newBuilder(new TransientApiMetadata())
                .credentials("identity", "credential")
                .build(BlobStoreContext.class);
        BlobStore blobs = context.getBlobStore();
        blobs.createContainerInLocation(null, BUCKET);
        S3Proxy server = S3Proxy.builder()
                .blobStore(blobs)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS_KEY, SECRET_KEY)
                .build();
        server.start();
        return new TestS3(context, server);
    }

    String url() {
        return "http://127.0.0.1:" + server.getPort();
    }

    void stop() throws Exception {
        server.stop();
        context.close();
    }
}
