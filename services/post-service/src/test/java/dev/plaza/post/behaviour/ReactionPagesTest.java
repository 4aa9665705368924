package dev.plaza.post.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.post.Talk;
import java.util.Set;

class ReactionPagesTest extends CommentPages {

    private static final Set<String> TYPES = Set.of("like", "love", "laugh", "angry", "sad");

    ReactionPagesTest() {
        TYPES.forEach(type -> Talk.require(204, ana.put("/posts/" + post + "/reactions/" + type)));
    }

    @Override
    protected String listPath() {
        return "/api/v1/posts/" + post + "/reactions";
    }

    @Override
    protected Set<String> expectedIds() {
        return TYPES;
    }

    @Override
    protected String idOf(JsonNode item) {
        return item.path("type").asText();
    }
}
