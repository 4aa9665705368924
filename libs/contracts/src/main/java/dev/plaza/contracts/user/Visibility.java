package dev.plaza.contracts.user;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who may see something of a person's. */
public enum Visibility {
    @JsonProperty("public")
    PUBLIC,
    @JsonProperty("friends")
    FRIENDS,
    @JsonProperty("private")
    PRIVATE
}
