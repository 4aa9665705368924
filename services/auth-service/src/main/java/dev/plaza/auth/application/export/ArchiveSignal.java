package dev.plaza.auth.application.export;

import dev.plaza.events.background.Signal;
import jakarta.inject.Singleton;

/** There is an archive to be written or removed. */
@Singleton
final class ArchiveSignal extends Signal {

    ArchiveSignal() {}
}
