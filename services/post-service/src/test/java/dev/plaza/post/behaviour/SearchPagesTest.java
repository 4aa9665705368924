package dev.plaza.post.behaviour;

import java.util.UUID;

/** Pages of posts of several ranks, while others write and between hidden ones. */
class SearchPagesTest extends FoundPages {

    SearchPagesTest() {
        super("p" + UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    protected String listPath() {
        hidden.publish("public", word + " " + word);
        return "/api/v1/search/posts?q=" + word;
    }
}
