package dev.plaza.auth.application.session;

import dev.plaza.auth.domain.session.Device;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Signs a person out of the session they are using; doing so again changes nothing. */
@Singleton
public final class LogOut {

    private final Transactions transactions;
    private final EndSession endSession;

    LogOut(Transactions transactions, EndSession endSession) {
        this.transactions = transactions;
        this.endSession = endSession;
    }

    public void logOut(UUID userId, UUID sessionId, Device device) {
        transactions.write(Identity.person(userId), () -> endSession.end(userId, sessionId, device));
    }
}
