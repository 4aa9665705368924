package dev.plaza.post.behaviour;

import dev.plaza.post.Talk;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class ReplyPagesTest extends CommentPages {

    private final String comment = Talk.comment(ana, post, "Well?");
    private final Set<String> replies = IntStream.range(0, 5)
            .mapToObj(i -> Talk.reply(ana, post, comment, "Number " + i))
            .collect(Collectors.toSet());

    @Override
    protected String listPath() {
        return "/api/v1/comments/" + comment + "/replies";
    }

    @Override
    protected Set<String> expectedIds() {
        return replies;
    }
}
