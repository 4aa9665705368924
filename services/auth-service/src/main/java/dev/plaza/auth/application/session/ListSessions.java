package dev.plaza.auth.application.session;

import dev.plaza.auth.domain.session.Session;
import dev.plaza.auth.domain.session.Sessions;
import dev.plaza.db.Transactions;
import dev.plaza.service.paging.Cursor;
import dev.plaza.service.paging.Page;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Lists where a person is signed in, the last used first. */
@Singleton
public final class ListSessions {

    private final Transactions transactions;
    private final Sessions sessions;
    private final Clock clock;

    ListSessions(Transactions transactions, Sessions sessions, Clock clock) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.clock = clock;
    }

    public Page<SessionView> list(CurrentPerson person, PageRequest page) {
        Cursor cursor = page.cursor();
        List<Session> rows = transactions.readOne(
                person.identity(),
                () -> sessions.findPage(
                        person.id(),
                        clock.instant(),
                        cursor == null ? null : cursor.instant(0),
                        cursor == null ? null : cursor.uuid(1),
                        page.rows()));
        return Page.of(rows, page, last -> Cursor.at(last.lastUsedAt(), last.id()))
                .map(session -> SessionView.of(session, person.sessionId()));
    }
}
