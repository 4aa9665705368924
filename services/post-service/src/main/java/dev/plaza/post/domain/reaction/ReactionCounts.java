package dev.plaza.post.domain.reaction;

/** How many have reacted by each type. */
public record ReactionCounts(int like, int love, int laugh, int angry, int sad) {

    public static final ReactionCounts NONE = new ReactionCounts(0, 0, 0, 0, 0);
}
