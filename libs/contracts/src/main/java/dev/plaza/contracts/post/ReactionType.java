package dev.plaza.contracts.post;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How somebody feels about a post or a comment. */
public enum ReactionType {
    @JsonProperty("like")
    LIKE,
    @JsonProperty("love")
    LOVE,
    @JsonProperty("laugh")
    LAUGH,
    @JsonProperty("angry")
    ANGRY,
    @JsonProperty("sad")
    SAD
}
