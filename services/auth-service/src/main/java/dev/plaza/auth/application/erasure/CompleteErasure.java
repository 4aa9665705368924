package dev.plaza.auth.application.erasure;

import dev.plaza.auth.domain.erasure.ErasureReceipts;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Notes that a service has erased somebody; always inside its caller's transaction. */
@Singleton
public final class CompleteErasure {

    private final ErasureReceipts receipts;

    CompleteErasure(ErasureReceipts receipts) {
        this.receipts = receipts;
    }

    /** Notes it; answers that come again change nothing. */
    public void answered(UUID erasureId, String service, Instant at) {
        receipts.answer(erasureId, service, at);
    }
}
