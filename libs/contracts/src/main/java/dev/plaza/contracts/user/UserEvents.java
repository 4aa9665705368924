package dev.plaza.contracts.user;

import static dev.plaza.contracts.Lane.CONTROL;
import static dev.plaza.contracts.Lane.EVENTS;
import static dev.plaza.contracts.Services.POST;
import static dev.plaza.contracts.Services.USER;

import dev.plaza.contracts.EventType;
import dev.plaza.contracts.Lane;
import java.util.List;
import java.util.Set;

/** The kinds of event that user-service publishes. The aggregate is the person's profile or the relation of a pair. */
public final class UserEvents {
    public static final EventType<UserProfileCreated> PROFILE_CREATED =
            type("user.profile.created.v1", UserProfileCreated.class, EVENTS);
    public static final EventType<UserProfileUpdated> PROFILE_UPDATED =
            type("user.profile.updated.v1", UserProfileUpdated.class, EVENTS);
    public static final EventType<UserPrivacyUpdated> PRIVACY_UPDATED =
            type("user.privacy.updated.v1", UserPrivacyUpdated.class, EVENTS);
    public static final EventType<FriendshipRequested> FRIENDSHIP_REQUESTED =
            type("friendship.requested.v1", FriendshipRequested.class, EVENTS);
    public static final EventType<FriendshipAccepted> FRIENDSHIP_ACCEPTED =
            type("friendship.accepted.v1", FriendshipAccepted.class, EVENTS);
    public static final EventType<FriendshipEnded> FRIENDSHIP_ENDED =
            type("friendship.ended.v1", FriendshipEnded.class, EVENTS);
    public static final EventType<UserBlocked> USER_BLOCKED = type("user.blocked.v1", UserBlocked.class, CONTROL);
    public static final EventType<UserUnblocked> USER_UNBLOCKED =
            type("user.unblocked.v1", UserUnblocked.class, CONTROL);

    public static final List<EventType<?>> ALL = List.of(
            PROFILE_CREATED,
            PROFILE_UPDATED,
            PRIVACY_UPDATED,
            FRIENDSHIP_REQUESTED,
            FRIENDSHIP_ACCEPTED,
            FRIENDSHIP_ENDED,
            USER_BLOCKED,
            USER_UNBLOCKED);

    private UserEvents() {}

    private static <T> EventType<T> type(String name, Class<T> payload, Lane lane) {
        return new EventType<>(name, USER, payload, lane, Set.of(POST));
    }
}
