package dev.plaza.local.load;

import java.util.List;

/** How somebody takes a post. */
record SampleReaction(SamplePost post, int person, String type) {

    private static final int MOST = 5;

    /** As often as they stand here. */
    private static final List<String> TYPES = List.of("like", "like", "like", "love", "laugh", "like", "sad", "angry");

    /** Those to one post, by friends of its author who may see it. */
    static List<SampleReaction> to(SamplePost post, List<Integer> friends) {
        var random = post.random("reactions");
        return SamplePost.some(post.readers(friends), random.nextInt(MOST + 1), random).stream()
                .map(person -> new SampleReaction(post, person, TYPES.get(random.nextInt(TYPES.size()))))
                .toList();
    }
}
