package dev.plaza.post.presentation;

import dev.plaza.http.CommonProblems;
import dev.plaza.http.FieldError;
import dev.plaza.http.ProblemException;
import dev.plaza.post.domain.comment.Comment;
import dev.plaza.post.domain.post.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a comment must be: as clients are told, and as it is read. */
final class CommentRules {

    static final String CONTENT = "must have 1 to " + Text.LENGTH
            + " characters that are not all blank, none of them a control character but tab and line breaks";

    private CommentRules() {}

    /** @throws ProblemException when it may not stand in a comment */
    static String content(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(Comment::text).orElseThrow(IllegalArgumentException::new);
        } catch (IllegalArgumentException _) {
            throw new ProblemException(
                    CommonProblems.INVALID,
                    "The comment is not valid.",
                    new FieldError("content", text == null ? "required" : "value", CONTENT));
        }
    }
}
