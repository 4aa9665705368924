package dev.plaza.post.application.reaction;

import dev.plaza.post.application.post.PersonView;
import java.time.Instant;

/** Who reacts, how, since when. */
public record ReactionView(PersonView user, String type, Instant createdAt) {}
