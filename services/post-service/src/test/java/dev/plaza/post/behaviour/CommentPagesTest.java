package dev.plaza.post.behaviour;

import dev.plaza.post.Talk;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class CommentPagesTest extends CommentPages {

    private final Set<String> comments = IntStream.range(0, 5)
            .mapToObj(i -> Talk.comment(ana, post, "Number " + i))
            .collect(Collectors.toSet());

    @Override
    protected String listPath() {
        return "/api/v1/posts/" + post + "/comments";
    }

    @Override
    protected Set<String> expectedIds() {
        return comments;
    }
}
