package dev.plaza.auth.infrastructure.messaging;

import dev.plaza.auth.application.export.ReceivePiece;
import dev.plaza.auth.domain.export.Piece;
import dev.plaza.contracts.EventType;
import dev.plaza.contracts.personal.ExportPartReady;
import dev.plaza.contracts.personal.PersonalDataEvents;
import dev.plaza.events.EventHandler;
import dev.plaza.events.ReceivedEvent;
import jakarta.inject.Singleton;

/** A service has sent a piece of what it keeps of somebody. */
@Singleton
final class ExportPartReadyHandler implements EventHandler<ExportPartReady> {

    private final ReceivePiece receivePiece;

    ExportPartReadyHandler(ReceivePiece receivePiece) {
        this.receivePiece = receivePiece;
    }

    @Override
    public EventType<ExportPartReady> type() {
        return PersonalDataEvents.EXPORT_PART_READY;
    }

    @Override
    public void handle(ReceivedEvent<ExportPartReady> event) {
        ExportPartReady part = event.payload();
        receivePiece.receive(
                part.exportId(), new Piece(part.service(), part.number(), part.name(), part.content()), part.count());
    }
}
