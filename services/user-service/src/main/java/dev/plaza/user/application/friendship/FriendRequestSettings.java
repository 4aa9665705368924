package dev.plaza.user.application.friendship;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * Rules of friend requests.
 *
 * @param waitAfterDecline how long whoever was told no may not ask the same person again
 */
@Context
@ConfigurationProperties("plaza.user.friend-requests")
record FriendRequestSettings(@NotNull Duration waitAfterDecline) {}
