package dev.plaza.user.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.user.Caller;

class RecommendationPagesTest extends UserPages {

    RecommendationPagesTest() {
        Caller ben = service.join("ben");
        Caller cem = service.join("cem");
        ana.befriend(ben);
        ana.befriend(cem);
        for (int i = 0; i < COUNT; i++) {
            Caller stranger = service.join("stranger");
            ben.befriend(stranger);
            if (i % 2 == 0) {
                cem.befriend(stranger);
            }
            ids.add(stranger.id().toString());
        }
    }

    @Override
    protected String listPath() {
        return "/api/v1/friends/recommendations";
    }

    @Override
    protected String idOf(JsonNode item) {
        return item.path("user").path("id").asText();
    }
}
