package dev.plaza.post.application.post;

import dev.plaza.post.application.people.IntroducePerson;
import dev.plaza.post.domain.people.Card;
import dev.plaza.post.domain.post.Post;
import dev.plaza.post.domain.post.Posts;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;

/** Keeps a new post, also of somebody who has registered a moment ago; always inside its caller's transaction. */
@Singleton
final class AddPost {

    private final Posts posts;
    private final IntroducePerson introduction;

    AddPost(Posts posts, IntroducePerson introduction) {
        this.posts = posts;
        this.introduction = introduction;
    }

    /** The author's card. */
    Card add(CurrentPerson author, Post post) {
        return posts.add(post).orElseGet(() -> introduction.introduce(author));
    }
}
