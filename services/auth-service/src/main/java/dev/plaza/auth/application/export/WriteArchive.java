package dev.plaza.auth.application.export;

import dev.plaza.auth.domain.export.Export;
import dev.plaza.auth.domain.export.Exports;
import dev.plaza.auth.domain.export.Piece;
import dev.plaza.contracts.ContractJson;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Makes one ZIP file of what services sent, with a manifest; holds one piece in memory at a time. */
@Singleton
final class WriteArchive {

    private static final Identity IDENTITY = Identity.system("export");

    private final Transactions transactions;
    private final Exports exports;

    WriteArchive(Transactions transactions, Exports exports) {
        this.transactions = transactions;
        this.exports = exports;
    }

    void write(Export export, OutputStream out, Instant now) throws IOException {
        List<ArchivedFile> files = new ArrayList<>();
        ZipOutputStream zip = new ZipOutputStream(out);
        Piece piece = next(export.id(), null);
        while (piece != null) {
            Piece first = piece;
            String name = first.service() + "/" + first.name();
            zip.putNextEntry(new ZipEntry(name));
            MessageDigest digest = sha256();
            long size = 0;
            while (piece != null && piece.isOfSameFile(first)) {
                byte[] bytes = piece.content().getBytes(StandardCharsets.UTF_8);
                zip.write(bytes);
                digest.update(bytes);
                size += bytes.length;
                piece = next(export.id(), piece);
            }
            zip.closeEntry();
            files.add(
                    new ArchivedFile(name, first.service(), size, HexFormat.of().formatHex(digest.digest())));
        }
        zip.putNextEntry(new ZipEntry("manifest.json"));
        zip.write(ContractJson.write(
                new Manifest(export.id(), String.valueOf(export.userId()), export.requestedAt(), now, files)));
        zip.closeEntry();
        zip.finish();
    }

    private @Nullable Piece next(UUID id, @Nullable Piece after) {
        return transactions.readOne(IDENTITY, () -> exports.next(id, after)).orElse(null);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** What is in an archive. */
    record Manifest(UUID exportId, String userId, Instant requestedAt, Instant writtenAt, List<ArchivedFile> files) {}

    /**
     * A file of an archive.
     *
     * @param size   in bytes
     * @param sha256 in hexadecimal
     */
    record ArchivedFile(String name, String service, long size, String sha256) {}
}
