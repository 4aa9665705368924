package dev.plaza.post.behaviour;

import dev.plaza.post.Caller;
import dev.plaza.testing.Eventually;

class TimelinePagesTest extends PostPages {

    TimelinePagesTest() {
        Caller ben = service.join("ben");
        Caller cem = service.join("cem");
        service.society().befriend(ana, ben);
        for (int i = 0; i < COUNT; i++) {
            ids.add((i % 2 == 0 ? ana : ben).publish("friends", "Hello " + i));
            cem.publish("public", "Of a stranger " + i);
        }
        Eventually.until(
                "all entries",
                () -> service.database()
                                .count("select count(*) from timeline_entries where owner_id = '" + ana.id() + "'")
                        == COUNT);
    }

    @Override
    protected String listPath() {
        return "/api/v1/feed";
    }
}
