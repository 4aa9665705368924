package dev.plaza.auth.application.session;

import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.db.Transactions;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Signs a person out, of whichever sessions they want to be signed out of. */
@Singleton
public final class LogOut {

    private final Transactions transactions;
    private final EndSession endSession;
    private final EndSessions endSessions;

    LogOut(Transactions transactions, EndSession endSession, EndSessions endSessions) {
        this.transactions = transactions;
        this.endSession = endSession;
        this.endSessions = endSessions;
    }

    /** Of the session they are using; doing so again changes nothing. */
    public void here(CurrentPerson person, Device device) {
        transactions.write(
                person.identity(), () -> endSession.end(person.id(), person.sessionId(), person.id(), device));
    }

    /** Of every session, this one too. */
    public void everywhere(CurrentPerson person, Device device) {
        transactions.write(person.identity(), () -> endSessions.endAll(person.id(), person.id(), device));
    }

    /** Of every session but this one. */
    public void elsewhere(CurrentPerson person, Device device) {
        transactions.write(person.identity(), () -> endSessions.endOthers(person.id(), person.sessionId(), device));
    }

    /**
     * Of one session.
     *
     * @throws AuthProblem.SessionNotFound when it is not theirs, or over
     */
    public void of(CurrentPerson person, UUID sessionId, Device device) {
        boolean wasRunning = transactions.write(
                person.identity(), () -> endSession.end(person.id(), sessionId, person.id(), device));
        if (!wasRunning) {
            throw new AuthProblem.SessionNotFound();
        }
    }
}
