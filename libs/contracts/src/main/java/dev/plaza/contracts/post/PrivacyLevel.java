package dev.plaza.contracts.post;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whom a post is for. */
public enum PrivacyLevel {
    @JsonProperty("public")
    PUBLIC,
    @JsonProperty("friends")
    FRIENDS,
    @JsonProperty("custom")
    CUSTOM
}
