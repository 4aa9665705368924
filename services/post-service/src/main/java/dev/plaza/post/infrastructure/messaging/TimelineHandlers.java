package dev.plaza.post.infrastructure.messaging;

import dev.plaza.contracts.EventType;
import dev.plaza.contracts.post.Post;
import dev.plaza.contracts.post.PostDeleted;
import dev.plaza.contracts.post.PostEdited;
import dev.plaza.contracts.post.PostEvents;
import dev.plaza.contracts.post.PostPublished;
import dev.plaza.contracts.post.PostShared;
import dev.plaza.contracts.post.PrivacyLevel;
import dev.plaza.contracts.user.FriendshipAccepted;
import dev.plaza.contracts.user.FriendshipEnded;
import dev.plaza.contracts.user.Relation;
import dev.plaza.contracts.user.UserBlocked;
import dev.plaza.contracts.user.UserEvents;
import dev.plaza.contracts.user.UserUnblocked;
import dev.plaza.events.EventHandler;
import dev.plaza.post.application.feed.FillTimelines;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.function.Function;

/** What follows for timelines and scores from what happens to posts and between people. */
@Factory
final class TimelineHandlers {

    private final FillTimelines timelines;

    TimelineHandlers(FillTimelines timelines) {
        this.timelines = timelines;
    }

    @Singleton
    EventHandler<PostPublished> timelinesFollowPosts() {
        return new Handler<>(PostEvents.PUBLISHED, event -> published(event.post()));
    }

    @Singleton
    EventHandler<PostShared> timelinesFollowShares() {
        return new Handler<>(PostEvents.SHARED, event -> published(event.post()));
    }

    @Singleton
    EventHandler<PostEdited> timelinesFollowEdits() {
        return new Handler<>(
                PostEvents.EDITED, event -> timelines.edited(event.post().id()));
    }

    @Singleton
    EventHandler<PostDeleted> timelinesFollowDeletions() {
        return new Handler<>(PostEvents.DELETED, event -> timelines.deleted(event.postId()));
    }

    @Singleton
    EventHandler<FriendshipAccepted> timelinesFollowFriendships() {
        return related(UserEvents.FRIENDSHIP_ACCEPTED, FriendshipAccepted::relation);
    }

    @Singleton
    EventHandler<FriendshipEnded> timelinesFollowPartings() {
        return related(UserEvents.FRIENDSHIP_ENDED, FriendshipEnded::relation);
    }

    @Singleton
    EventHandler<UserBlocked> timelinesFollowBlocks() {
        return related(UserEvents.USER_BLOCKED, UserBlocked::relation);
    }

    @Singleton
    EventHandler<UserUnblocked> timelinesFollowUnblocks() {
        return related(UserEvents.USER_UNBLOCKED, UserUnblocked::relation);
    }

    private void published(Post post) {
        timelines.published(post.id(), post.privacyLevel() == PrivacyLevel.PUBLIC);
    }

    private <T> EventHandler<T> related(EventType<T> type, Function<T, Relation> relationOf) {
        return new Handler<>(type, event -> {
            Relation relation = relationOf.apply(event);
            timelines.related(relation.firstId(), relation.secondId());
        });
    }
}
