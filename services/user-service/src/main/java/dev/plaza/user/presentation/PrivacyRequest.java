package dev.plaza.user.presentation;

import dev.plaza.user.domain.profile.Privacy;
import dev.plaza.user.domain.profile.Visibility;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;

/** What a person wants others to see. */
@Introspected
record PrivacyRequest(
        @NotNull @Pattern(regexp = PrivacyRequest.VISIBILITY, message = PrivacyRequest.RULE) String profile,

        @NotNull @Pattern(regexp = PrivacyRequest.VISIBILITY, message = PrivacyRequest.RULE) String email,

        @NotNull @Pattern(regexp = PrivacyRequest.VISIBILITY, message = PrivacyRequest.RULE) String phone,

        @NotNull @Pattern(regexp = PrivacyRequest.VISIBILITY, message = PrivacyRequest.RULE) String search) {

    static final String VISIBILITY = "public|friends|private";
    static final String RULE = "must be public, friends or private";

    Privacy toPrivacy() {
        return new Privacy(visibility(profile), visibility(email), visibility(phone), visibility(search));
    }

    private static Visibility visibility(String name) {
        return Visibility.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
