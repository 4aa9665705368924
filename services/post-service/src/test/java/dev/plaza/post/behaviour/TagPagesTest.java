package dev.plaza.post.behaviour;

import java.util.UUID;

/** Pages of posts with a tag, while others write and between hidden ones. */
class TagPagesTest extends FoundPages {

    TagPagesTest() {
        super("p" + UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    protected String listPath() {
        hidden.publish("public", "#" + word);
        return "/api/v1/tags/" + word + "/posts";
    }
}
