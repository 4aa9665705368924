package dev.plaza.events;

import dev.plaza.contracts.Lane;
import dev.plaza.events.broker.Topology;
import dev.plaza.testing.TestBroker;
import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.TestServers;

/**
 * Where notes are published and kept: the databases of both services and the broker between them, the same for all tests.
 *
 * @param outbox the database of the notes' publisher
 * @param inbox  the database of their chronicle
 */
public record Scene(TestDatabase outbox, TestDatabase inbox, TestBroker broker) {

    private static final TestDatabase OUTBOX = TestServers.database("notes");
    private static final TestDatabase INBOX = TestServers.database("chronicle");

    /** Nothing is declared, nothing waits and nothing is kept. No service may be running. */
    public static Scene empty() {
        Scene scene = new Scene(OUTBOX, INBOX, TestServers.broker());
        scene.emptyBroker();
        empty(OUTBOX);
        empty(INBOX);
        return scene;
    }

    /** How often a note was applied. */
    public long linesOf(Object note) {
        return inbox.count("SELECT count(*) FROM chronicle WHERE note_id = '" + note + "'");
    }

    private void emptyBroker() {
        Wire wire = new Wire(broker);
        wire.remove(channel -> channel.exchangeDelete(Topology.EXCHANGE));
        for (Lane lane : Lane.values()) {
            wire.remove(channel -> channel.queueDelete(lane.queueOf(Notes.CHRONICLE)));
        }
    }

    private static void empty(TestDatabase database) {
        for (String table : database.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
                + " AND tablename IN ('outbox_events', 'inbox_events', 'inbox_failures', 'chronicle')")) {
            database.execute("TRUNCATE " + table);
        }
    }
}
