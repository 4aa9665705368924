package dev.plaza.user.application.profile;

import dev.plaza.user.domain.profile.Counts;
import org.jspecify.annotations.Nullable;

/**
 * What a client shows first.
 *
 * @param privacy null until the profile has arrived
 */
public record BootstrapView(OwnProfileView user, @Nullable PrivacyView privacy, CountsView counts) {

    /** How long the person's own lists are. */
    public record CountsView(long friends, long incomingRequests, long outgoingRequests) {

        static CountsView of(Counts counts) {
            return new CountsView(counts.friends(), counts.incomingRequests(), counts.outgoingRequests());
        }
    }
}
