package dev.plaza.testing.architecture.sound.application;

import dev.plaza.testing.architecture.sound.domain.Cat;
import dev.plaza.testing.architecture.sound.domain.Cats;
import java.time.Clock;

public final class FeedCat {

    private final Cats cats;
    private final Clock clock;

    public FeedCat(Cats cats, Clock clock) {
        this.cats = cats;
        this.clock = clock;
    }

    public Cat feed(String name) {
        return cats.find(name).fed(clock.instant());
    }
}
