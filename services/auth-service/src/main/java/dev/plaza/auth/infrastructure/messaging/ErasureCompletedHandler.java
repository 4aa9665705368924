package dev.plaza.auth.infrastructure.messaging;

import dev.plaza.auth.application.erasure.CompleteErasure;
import dev.plaza.contracts.EventType;
import dev.plaza.contracts.personal.ErasureCompleted;
import dev.plaza.contracts.personal.PersonalDataEvents;
import dev.plaza.events.EventHandler;
import dev.plaza.events.ReceivedEvent;
import jakarta.inject.Singleton;

/** A service has forgotten somebody. */
@Singleton
final class ErasureCompletedHandler implements EventHandler<ErasureCompleted> {

    private final CompleteErasure completeErasure;

    ErasureCompletedHandler(CompleteErasure completeErasure) {
        this.completeErasure = completeErasure;
    }

    @Override
    public EventType<ErasureCompleted> type() {
        return PersonalDataEvents.ERASURE_COMPLETED;
    }

    @Override
    public void handle(ReceivedEvent<ErasureCompleted> event) {
        ErasureCompleted answer = event.payload();
        completeErasure.answered(answer.erasureId(), answer.service(), answer.completedAt());
    }
}
