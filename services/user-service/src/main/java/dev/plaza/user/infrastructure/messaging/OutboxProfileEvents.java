package dev.plaza.user.infrastructure.messaging;

import dev.plaza.contracts.user.Person;
import dev.plaza.contracts.user.UserEvents;
import dev.plaza.contracts.user.UserPrivacyUpdated;
import dev.plaza.contracts.user.UserProfileCreated;
import dev.plaza.contracts.user.UserProfileUpdated;
import dev.plaza.contracts.user.Visibility;
import dev.plaza.events.Outbox;
import dev.plaza.user.domain.profile.Profile;
import dev.plaza.user.domain.profile.ProfileEvents;
import jakarta.inject.Singleton;
import java.util.List;

/** Publishes what happens to profiles. */
@Singleton
final class OutboxProfileEvents implements ProfileEvents {

    private final Outbox outbox;

    OutboxProfileEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void created(Profile profile) {
        outbox.add(
                UserEvents.PROFILE_CREATED, profile.id(), profile.version(), new UserProfileCreated(stateOf(profile)));
    }

    @Override
    public void updated(Profile profile, List<String> changes) {
        outbox.add(
                UserEvents.PROFILE_UPDATED,
                profile.id(),
                profile.version(),
                new UserProfileUpdated(stateOf(profile), changes));
    }

    @Override
    public void privacyUpdated(Profile profile) {
        outbox.add(
                UserEvents.PRIVACY_UPDATED, profile.id(), profile.version(), new UserPrivacyUpdated(stateOf(profile)));
    }

    private static Person stateOf(Profile profile) {
        return new Person(
                profile.id(),
                profile.details().firstName(),
                profile.details().lastName(),
                profile.displayName(),
                profile.avatarUrl(),
                profile.account().isVerified(),
                visibility(profile.privacy().profile()),
                visibility(profile.privacy().search()));
    }

    private static Visibility visibility(dev.plaza.user.domain.profile.Visibility visibility) {
        return switch (visibility) {
            case PUBLIC -> Visibility.PUBLIC;
            case FRIENDS -> Visibility.FRIENDS;
            case PRIVATE -> Visibility.PRIVATE;
        };
    }
}
