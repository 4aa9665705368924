package dev.plaza.service.notes;

import jakarta.inject.Singleton;
import java.util.concurrent.Phaser;

/** Lets a test hold a use case in the middle of its transaction. */
@Singleton
public class Gate {

    private final Phaser phaser = new Phaser(1);
    private volatile boolean closed;

    public void close() {
        closed = true;
    }

    public void open() {
        closed = false;
        phaser.arrive();
    }

    void pass() {
        if (closed) {
            phaser.awaitAdvance(phaser.getPhase());
        }
    }
}
