package dev.plaza.testing.architecture.sound.presentation;

import dev.plaza.testing.architecture.sound.application.FeedCat;
import dev.plaza.testing.architecture.sound.domain.Cat;

record CatController(FeedCat feedCat) {

    Cat feed(String name) {
        return feedCat.feed(name);
    }
}
