package dev.plaza.post.application.post;

import dev.plaza.post.domain.post.Audience;
import dev.plaza.post.domain.post.Composition;
import dev.plaza.post.domain.post.PrivacyLevel;
import dev.plaza.service.patch.Change;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an author wants changed; what is empty stays as it is. */
public record PostChange(
        Optional<String> content,
        Optional<List<UUID>> mediaIds,
        Optional<PrivacyLevel> privacyLevel,
        Optional<List<UUID>> audience,
        Optional<List<String>> tags,
        Optional<List<UUID>> mentions,
        Change<String> location,
        Change<String> metadata,
        Optional<Boolean> isPublished) {

    Composition appliedTo(Composition present) {
        return new Composition(
                content.orElse(present.content()),
                mediaIds.orElse(present.mediaIds()),
                audienceAfter(present.audience()),
                tags.orElse(present.tags()),
                mentions.orElse(present.mentions()),
                location.appliedTo(present.location()),
                metadata.appliedTo(present.metadata()));
    }

    /** Another level forgets whom the author had chosen. */
    private Audience audienceAfter(Audience present) {
        PrivacyLevel level = privacyLevel.orElse(present.level());
        return Audience.of(level, audience.orElse(level == present.level() ? present.people() : List.of()));
    }
}
