package dev.plaza.post.application.feed;

import dev.plaza.events.background.Signal;
import jakarta.inject.Singleton;

/** What is between two people has changed. */
@Singleton
final class TimelineSignal extends Signal {

    TimelineSignal() {}
}
