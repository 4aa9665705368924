package dev.plaza.post.infrastructure.messaging;

import dev.plaza.contracts.post.PostDeleted;
import dev.plaza.contracts.post.PostEdited;
import dev.plaza.contracts.post.PostEvents;
import dev.plaza.contracts.post.PostShared;
import dev.plaza.events.EventHandler;
import dev.plaza.post.application.post.FollowShared;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What follows from a change of a post, in any order and any number of times. */
@Factory
final class PostHandlers {

    @Singleton
    EventHandler<PostEdited> sharesFollowEdits(FollowShared shares) {
        return new Handler<>(
                PostEvents.EDITED, event -> shares.align(event.post().id()));
    }

    @Singleton
    EventHandler<PostDeleted> sharesFollowDeletions(FollowShared shares) {
        return new Handler<>(PostEvents.DELETED, event -> shares.remove(event.postId()));
    }

    @Singleton
    EventHandler<PostShared> sharesBeginAligned(FollowShared shares) {
        return new Handler<>(
                PostEvents.SHARED, event -> shares.begin(event.post().id()));
    }
}
