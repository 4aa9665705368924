package dev.plaza.post.domain.post;

/** How often people have reacted to a post, by type, and commented on and shared it. */
public record Counts(int like, int love, int laugh, int angry, int sad, int comments, int shares) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);
}
