package dev.plaza.auth.application.export;

import static dev.plaza.contracts.Services.AUTH;

import dev.plaza.auth.domain.export.Exports;
import dev.plaza.auth.domain.export.OwnData;
import dev.plaza.auth.domain.export.Piece;
import dev.plaza.contracts.personal.ExportPartReady;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Puts into an export what this service keeps itself, cut as what the others send; inside its caller's transaction. */
@Singleton
final class AddOwnData {

    private final OwnData ownData;
    private final Exports exports;

    AddOwnData(OwnData ownData, Exports exports) {
        this.ownData = ownData;
        this.exports = exports;
    }

    void addTo(UUID exportId, UUID userId) {
        for (ExportPartReady piece : ExportPartReady.cut(userId, exportId, AUTH, ownData.of(userId))) {
            exports.add(exportId, new Piece(AUTH, piece.number(), piece.name(), piece.content()));
        }
    }
}
