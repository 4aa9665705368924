package dev.plaza.user.application.friendship;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which way a friend request goes, from where the viewer stands. */
public enum Direction {
    @JsonProperty("incoming")
    INCOMING,
    @JsonProperty("outgoing")
    OUTGOING
}
