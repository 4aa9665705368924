package dev.plaza.post.domain.reaction;

import dev.plaza.post.domain.PostProblem;
import java.util.UUID;

/** What people react to. */
public sealed interface Subject {

    UUID id();

    /** Says that there is no such thing, or none that the person sees. */
    PostProblem missing();

    /** A post. */
    record OfPost(UUID id) implements Subject {
        @Override
        public PostProblem missing() {
            return new PostProblem.PostNotFound();
        }
    }

    /** A comment. */
    record OfComment(UUID id) implements Subject {
        @Override
        public PostProblem missing() {
            return new PostProblem.CommentNotFound();
        }
    }
}
