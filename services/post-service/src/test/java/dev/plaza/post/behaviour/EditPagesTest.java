package dev.plaza.post.behaviour;

import com.fasterxml.jackson.databind.JsonNode;

class EditPagesTest extends PostPages {

    private final String post = ana.publish("public", "Hello");

    EditPagesTest() {
        for (int version = 1; version <= COUNT; version++) {
            ana.patch("/posts/" + post, "{\"content\": \"Hello " + version + "\"}");
            ids.add(Integer.toString(version));
        }
    }

    @Override
    protected String listPath() {
        return "/api/v1/posts/" + post + "/edits";
    }

    @Override
    protected String idOf(JsonNode item) {
        return item.path("version").asText();
    }
}
