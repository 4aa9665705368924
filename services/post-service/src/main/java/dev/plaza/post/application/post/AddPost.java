package dev.plaza.post.application.post;

import dev.plaza.post.domain.people.Card;
import dev.plaza.post.domain.people.People;
import dev.plaza.post.domain.post.Post;
import dev.plaza.post.domain.post.Posts;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;

/** Keeps a new post, also of somebody who has registered a moment ago; always inside its caller's transaction. */
@Singleton
final class AddPost {

    private final Posts posts;
    private final People people;

    AddPost(Posts posts, People people) {
        this.posts = posts;
        this.people = people;
    }

    /** The author's card; their token says who they are until the events of their registration have come. */
    Card add(CurrentPerson author, Post post) {
        return posts.add(post).orElseGet(() -> {
            people.introduce(author.id(), author.username());
            return Card.of(author.id(), author.username(), null, null);
        });
    }
}
