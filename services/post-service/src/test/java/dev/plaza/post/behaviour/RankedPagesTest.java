package dev.plaza.post.behaviour;

import dev.plaza.post.Caller;
import dev.plaza.testing.Eventually;

/**
 * What strangers have published in the last days belongs into this list, too; so here it is of long ago, and what is still told of
 * it changes nothing.
 */
class RankedPagesTest extends PostPages {

    RankedPagesTest() {
        Caller ben = service.join("ben");
        service.society().befriend(ana, ben);
        for (int i = 0; i < COUNT; i++) {
            ids.add((i % 2 == 0 ? ana : ben).publish("friends", "Hello " + i));
        }
        Eventually.until(
                "all entries",
                () -> service.database()
                                .count("select count(*) from timeline_entries where owner_id = '" + ana.id() + "'")
                        == COUNT);
        service.database().execute("""
                update posts set created_at = created_at - interval '8 days' where privacy_level = 'public';
                delete from recent_public_posts;
                """);
    }

    @Override
    protected String listPath() {
        return "/api/v1/feed?mode=ranked";
    }
}
