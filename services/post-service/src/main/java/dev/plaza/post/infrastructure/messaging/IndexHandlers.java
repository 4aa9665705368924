package dev.plaza.post.infrastructure.messaging;

import dev.plaza.contracts.post.PostDeleted;
import dev.plaza.contracts.post.PostEdited;
import dev.plaza.contracts.post.PostEvents;
import dev.plaza.contracts.post.PostPublished;
import dev.plaza.contracts.post.PostShared;
import dev.plaza.contracts.user.UserEvents;
import dev.plaza.contracts.user.UserProfileCreated;
import dev.plaza.contracts.user.UserProfileUpdated;
import dev.plaza.events.EventHandler;
import dev.plaza.post.application.search.IndexPosts;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Search and tags follow posts and their authors' names, in any order and any number of times. */
@Factory
final class IndexHandlers {

    @Singleton
    EventHandler<PostPublished> indexPublished(IndexPosts posts) {
        return new Handler<>(
                PostEvents.PUBLISHED, event -> posts.index(event.post().id()));
    }

    @Singleton
    EventHandler<PostShared> indexShared(IndexPosts posts) {
        return new Handler<>(
                PostEvents.SHARED, event -> posts.index(event.post().id()));
    }

    @Singleton
    EventHandler<PostEdited> indexEdited(IndexPosts posts) {
        return new Handler<>(
                PostEvents.EDITED, event -> posts.index(event.post().id()));
    }

    @Singleton
    EventHandler<PostDeleted> indexDeleted(IndexPosts posts) {
        return new Handler<>(PostEvents.DELETED, event -> posts.index(event.postId()));
    }

    @Singleton
    EventHandler<UserProfileCreated> nameBegins(IndexPosts posts) {
        return new Handler<>(
                UserEvents.PROFILE_CREATED, event -> posts.rename(event.person().id()));
    }

    @Singleton
    EventHandler<UserProfileUpdated> nameChanges(IndexPosts posts) {
        return new Handler<>(
                UserEvents.PROFILE_UPDATED, event -> posts.rename(event.person().id()));
    }
}
