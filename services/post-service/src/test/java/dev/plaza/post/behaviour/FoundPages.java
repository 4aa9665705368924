package dev.plaza.post.behaviour;

import dev.plaza.post.Caller;
import dev.plaza.post.PostService;
import dev.plaza.testing.Eventually;
import dev.plaza.testing.http.PagingBehaviour;
import dev.plaza.testing.tokens.TestTokens;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/** Posts that hold a word and have it as a tag; of friends, strangers, and some that the reader does not see. */
abstract class FoundPages extends PagingBehaviour {

    private static final int COUNT = 4;

    protected final PostService service = PostService.shared();
    protected final Caller hidden = service.join("hugo");
    protected final String word;

    private final Caller ana = service.join("ana");
    private final Set<String> ids = new HashSet<>();

    FoundPages(String word) {
        this.word = word;
        Caller friend = service.join("ben");
        Caller stranger = service.join("cleo");
        service.society().befriend(ana, friend);
        service.society().block(hidden, ana);
        for (int i = 0; i < COUNT; i++) {
            String text = "Hello " + (word + " ").repeat(i) + "#" + word;
            ids.add(friend.publish("friends", text));
            ids.add(stranger.publish("public", text));
            ids.add(ana.publish("friends", text));
            stranger.publish("friends", text);
            hidden.publish("public", text);
        }
        Eventually.until(
                "tagged",
                () -> service.database().count("select count(*) from post_tags where tag = '" + word + "'")
                        >= 5 * COUNT);
    }

    @Override
    protected final URI server() {
        return service.address();
    }

    @Override
    protected final String token() {
        return TestTokens.of(ana.person());
    }

    @Override
    protected final Set<String> expectedIds() {
        return ids;
    }
}
