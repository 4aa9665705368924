package dev.plaza.post.behaviour;

import dev.plaza.post.Caller;

class AuthorPagesTest extends PostPages {

    private final Caller ben = service.join("ben");

    AuthorPagesTest() {
        for (int i = 0; i < COUNT; i++) {
            ids.add(ben.publish("public", "Hello " + i));
            ben.publish("friends", "Hidden from Ana " + i);
        }
    }

    @Override
    protected String listPath() {
        return "/api/v1/users/" + ben.id() + "/posts";
    }
}
