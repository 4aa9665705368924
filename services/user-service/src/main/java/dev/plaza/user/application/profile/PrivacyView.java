package dev.plaza.user.application.profile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.plaza.service.concurrency.Versioned;
import dev.plaza.user.domain.profile.Privacy;
import dev.plaza.user.domain.profile.Profile;

/**
 * What a person lets others see, as they chose it.
 *
 * @param version of the profile; told by the {@code ETag} only, so that what was read can be put back as it is
 */
public record PrivacyView(
        String profile,
        String email,
        String phone,
        String search,
        @JsonIgnore long version) implements Versioned {

    static PrivacyView of(Profile profile) {
        Privacy privacy = profile.privacy();
        return new PrivacyView(
                ApiNames.of(privacy.profile()),
                ApiNames.of(privacy.email()),
                ApiNames.of(privacy.phone()),
                ApiNames.of(privacy.search()),
                profile.version());
    }
}
