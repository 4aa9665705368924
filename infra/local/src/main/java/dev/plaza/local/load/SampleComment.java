package dev.plaza.local.load;

import java.util.List;
import java.util.Optional;

/**
 * What somebody says to a post, once each.
 *
 * @param answer what the post's author says to it
 */
record SampleComment(SamplePost post, int author, String content, Optional<String> answer) {

    private static final int MOST = 3;

    /** Those to one post, by friends of its author who may see it. */
    static List<SampleComment> to(SamplePost post, List<Integer> friends) {
        var random = post.random("comments");
        return SamplePost.some(post.readers(friends), random.nextInt(MOST + 1), random).stream()
                .map(person -> new SampleComment(
                        post,
                        person,
                        SampleText.comment(random),
                        random.nextInt(3) == 0 ? Optional.of(SampleText.answer(random)) : Optional.empty()))
                .toList();
    }
}
