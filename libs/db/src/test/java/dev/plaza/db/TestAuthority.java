package dev.plaza.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** A certificate authority of a test's own; files are PEM. */
final class TestAuthority {

    private final Path directory;
    private final X500Principal name;
    private final KeyPair keys = newKeys();

    /** Its own certificate. */
    final Path certificate;

    TestAuthority(Path directory, String name) {
        this.directory = directory;
        this.name = new X500Principal("CN=" + name);
        this.certificate = certificate(name, keys, null);
    }

    /** A certificate and its key, as PEM and as PKCS#8. */
    record Issued(Path certificate, Path key, Path pk8) {}

    /** For the name {@code name}, valid for the host of that name. */
    Issued issue(String name) {
        KeyPair own = newKeys();
        Path key = directory.resolve(name + ".key");
        write(key, "PRIVATE KEY", own.getPrivate().getEncoded());
        return new Issued(
                certificate(name, own, name),
                key,
                write(directory.resolve(name + ".pk8"), own.getPrivate().getEncoded()));
    }

    private Path certificate(String subject, KeyPair subjectKeys, @Nullable String host) {
        Instant now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(64, new SecureRandom()),
                Date.from(now.minus(Duration.ofHours(1))),
                Date.from(now.plus(Duration.ofHours(1))),
                new X500Principal("CN=" + subject),
                subjectKeys.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(host == null));
            if (host != null) {
                builder.addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
            }
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
            return write(
                    directory.resolve(subject + ".crt"),
                    "CERTIFICATE",
                    builder.build(signer).getEncoded());
        } catch (CertIOException | OperatorCreationException fault) {
            throw new IllegalStateException(fault);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Path write(Path file, String what, byte[] content) {
        String text = "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
                + "\n-----END " + what + "-----\n";
        return write(file, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Path write(Path file, byte[] content) {
        try {
            Files.write(file, content);
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
