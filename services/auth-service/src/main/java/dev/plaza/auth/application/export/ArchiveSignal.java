package dev.plaza.auth.application.export;

import jakarta.inject.Singleton;

/** Tells whoever writes archives that there is one to be written or removed; nobody does in a process that runs a command. */
@Singleton
final class ArchiveSignal {

    private volatile Runnable listener = () -> {};

    ArchiveSignal() {}

    void listen(Runnable wake) {
        listener = wake;
    }

    void give() {
        listener.run();
    }
}
