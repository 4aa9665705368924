package dev.plaza.post.behaviour;

class SharePagesTest extends PostPages {

    private final String post = ana.publish("public", "Hello");

    SharePagesTest() {
        for (int i = 0; i < COUNT; i++) {
            ids.add(service.join("sharer")
                    .post("/posts/" + post + "/shares", "")
                    .text("id"));
        }
    }

    @Override
    protected String listPath() {
        return "/api/v1/posts/" + post + "/shares";
    }
}
