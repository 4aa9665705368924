package dev.plaza.contracts.user;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far two people have come towards friendship. A block is told apart from it. */
public enum FriendshipState {
    @JsonProperty("none")
    NONE,
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("accepted")
    ACCEPTED
}
