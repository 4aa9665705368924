package dev.plaza.post.domain;

import java.util.List;

/** Why post-service refuses. Expected outcomes rather than faults, so they carry no stack trace. */
public abstract sealed class PostProblem extends RuntimeException {

    private PostProblem(String message) {
        super(message, null, false, false);
    }

    /** No post of that id, or none that the caller may see: the caller learns nothing of which. */
    public static final class PostNotFound extends PostProblem {
        public PostNotFound() {
            super("there is no such post");
        }
    }

    /** Nobody of that id, or somebody who is hidden from the caller. */
    public static final class PersonNotFound extends PostProblem {
        public PersonNotFound() {
            super("there is no such person");
        }
    }

    /** The post is somebody else's to change. */
    public static final class NotTheAuthor extends PostProblem {
        public NotTheAuthor() {
            super("the post is somebody else's");
        }
    }

    /** No comment of that id, or none that the caller may see: the caller learns nothing of which. */
    public static final class CommentNotFound extends PostProblem {
        public CommentNotFound() {
            super("there is no such comment");
        }
    }

    /** The comment is somebody else's to change. */
    public static final class NotTheCommentsAuthor extends PostProblem {
        public NotTheCommentsAuthor() {
            super("the comment is somebody else's");
        }
    }

    /** A post without text, pictures, or anything that it shares. */
    public static final class EmptyPost extends PostProblem {
        public EmptyPost() {
            super("a post needs text or media");
        }
    }

    /** People are chosen for a post that is not for chosen people, or none for one that is. */
    public static final class AudienceMismatch extends PostProblem {
        public AudienceMismatch() {
            super("the level custom, and no other, goes with an audience");
        }
    }

    /** People are named who are not there or may not see the post. */
    public static final class MentionRefused extends PostProblem {

        private final transient List<Integer> positions;

        public MentionRefused(List<Integer> positions) {
            super("somebody is mentioned who may not see the post");
            this.positions = List.copyOf(positions);
        }

        /** Where in the list of mentions, from 0. */
        public List<Integer> positions() {
            return positions;
        }
    }

    /** What others have seen cannot become a draft again. */
    public static final class AlreadyPublished extends PostProblem {
        public AlreadyPublished() {
            super("a published post cannot become a draft");
        }
    }

    /** A draft is shared with nobody, and nobody says anything about it. */
    public static final class NotPublished extends PostProblem {
        public NotPublished() {
            super("the post is a draft");
        }
    }

    /** The caller shares the post already. */
    public static final class AlreadyShared extends PostProblem {
        public AlreadyShared() {
            super("you share this post already");
        }
    }

    /** Of a share only its text is its author's. */
    public static final class ShareIsText extends PostProblem {
        public ShareIsText() {
            super("of a share only the text can be changed");
        }
    }
}
