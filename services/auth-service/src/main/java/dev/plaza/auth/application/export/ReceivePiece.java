package dev.plaza.auth.application.export;

import dev.plaza.auth.domain.export.Exports;
import dev.plaza.auth.domain.export.Piece;
import dev.plaza.db.Transactions;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Keeps what a service sends for an export; always inside its caller's transaction. */
@Singleton
public final class ReceivePiece {

    private final Exports exports;
    private final Transactions transactions;
    private final ArchiveSignal signal;

    ReceivePiece(Exports exports, Transactions transactions, ArchiveSignal signal) {
        this.exports = exports;
        this.transactions = transactions;
        this.signal = signal;
    }

    /**
     * Keeps it, in whatever order and however often pieces come; what comes when the export is over is dropped.
     *
     * @param count of all pieces of its service
     */
    public void receive(UUID exportId, Piece piece, int count) {
        boolean isAwaited = exports.lockGathering(exportId)
                .filter(export -> export.waitingFor().contains(piece.service()))
                .isPresent();
        if (isAwaited && exports.add(exportId, piece) == count) {
            exports.complete(exportId, piece.service());
            transactions.afterCommit(signal::give);
        }
    }
}
