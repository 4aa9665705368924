package dev.plaza.post.presentation;

import dev.plaza.http.FieldError;
import dev.plaza.http.ProblemDetails;
import dev.plaza.http.ProblemHandler;
import dev.plaza.post.domain.PostProblem;
import jakarta.inject.Singleton;

/** Says what each refusal is in HTTP. */
@Singleton
final class PostProblemHandler extends ProblemHandler<PostProblem> {

    @Override
    protected ProblemDetails describe(PostProblem problem) {
        return switch (problem) {
            case PostProblem.PostNotFound _ -> ProblemDetails.of(PostProblems.POST_NOT_FOUND);
            case PostProblem.PersonNotFound _ -> ProblemDetails.of(PostProblems.PERSON_NOT_FOUND);
            case PostProblem.NotTheAuthor _ -> ProblemDetails.of(PostProblems.NOT_THE_AUTHOR);
            case PostProblem.CommentNotFound _ -> ProblemDetails.of(PostProblems.COMMENT_NOT_FOUND);
            case PostProblem.NotTheCommentsAuthor _ -> ProblemDetails.of(PostProblems.NOT_THE_COMMENTS_AUTHOR);
            case PostProblem.EmptyPost _ ->
                ProblemDetails.of(
                        PostProblems.EMPTY,
                        new FieldError("content", "required", "must not be empty where there are no media"));
            case PostProblem.AudienceMismatch _ ->
                ProblemDetails.of(
                        PostProblems.AUDIENCE_MISMATCH,
                        new FieldError(
                                "audience", "value", "must name people for the level custom, and nobody for others"));
            case PostProblem.MentionRefused refused ->
                ProblemDetails.of(
                        PostProblems.MENTION_REFUSED,
                        refused.positions().stream()
                                .map(position -> new FieldError(
                                        "mentions[" + position + "]",
                                        "value",
                                        "must be the id of somebody who may see the post"))
                                .toArray(FieldError[]::new));
            case PostProblem.AlreadyPublished _ ->
                ProblemDetails.of(
                        PostProblems.ALREADY_PUBLISHED,
                        new FieldError("isPublished", "value", "must be true for a published post"));
            case PostProblem.NotPublished _ -> ProblemDetails.of(PostProblems.NOT_PUBLISHED);
            case PostProblem.AlreadyShared _ -> ProblemDetails.of(PostProblems.ALREADY_SHARED);
            case PostProblem.ShareIsText _ -> ProblemDetails.of(PostProblems.SHARE_IS_TEXT);
        };
    }
}
