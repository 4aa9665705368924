package dev.plaza.post.presentation;

import dev.plaza.http.ProblemCode;
import dev.plaza.http.ProblemCodes;
import jakarta.inject.Singleton;
import java.util.List;

/** The codes that post-service adds to the catalogue. */
@Singleton
final class PostProblems implements ProblemCodes {

    static final ProblemCode POST_NOT_FOUND = new ProblemCode("post.not-found", 404, "There is no such post");
    static final ProblemCode PERSON_NOT_FOUND = new ProblemCode("user.not-found", 404, "There is no such person");
    static final ProblemCode NOT_THE_AUTHOR = new ProblemCode("post.not-author", 403, "The post is somebody else's");
    static final ProblemCode COMMENT_NOT_FOUND = new ProblemCode("comment.not-found", 404, "There is no such comment");
    static final ProblemCode NOT_THE_COMMENTS_AUTHOR =
            new ProblemCode("comment.not-author", 403, "The comment is somebody else's");
    static final ProblemCode EMPTY = new ProblemCode("post.empty", 422, "A post needs text or media");
    static final ProblemCode AUDIENCE_MISMATCH =
            new ProblemCode("post.audience-mismatch", 422, "An audience belongs to the level custom, and to no other");
    static final ProblemCode MENTION_REFUSED =
            new ProblemCode("post.mention-refused", 422, "Somebody is mentioned who may not see the post");
    static final ProblemCode ALREADY_PUBLISHED =
            new ProblemCode("post.already-published", 409, "A published post cannot become a draft");
    static final ProblemCode NOT_PUBLISHED = new ProblemCode("post.not-published", 409, "The post is a draft");
    static final ProblemCode ALREADY_SHARED = new ProblemCode("post.already-shared", 409, "You share this already");
    static final ProblemCode SHARE_IS_TEXT =
            new ProblemCode("post.share-is-text", 422, "Of a share only the text can be changed");

    @Override
    public List<ProblemCode> codes() {
        return List.of(
                POST_NOT_FOUND,
                PERSON_NOT_FOUND,
                NOT_THE_AUTHOR,
                COMMENT_NOT_FOUND,
                NOT_THE_COMMENTS_AUTHOR,
                EMPTY,
                AUDIENCE_MISMATCH,
                MENTION_REFUSED,
                ALREADY_PUBLISHED,
                NOT_PUBLISHED,
                ALREADY_SHARED,
                SHARE_IS_TEXT);
    }
}
