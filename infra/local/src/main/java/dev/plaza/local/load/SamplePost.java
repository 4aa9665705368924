package dev.plaza.local.load;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What a made-up person posts; the same author and number give the same text. Whom it mentions and whom it is for follow
 * from the author's friends, too.
 *
 * @param number   from 0, among the author's
 * @param audience those whom a post of the level {@code custom} is for
 * @param tags     given beside those in the text
 */
record SamplePost(
        int author,
        int number,
        String content,
        String privacyLevel,
        List<Integer> audience,
        List<String> tags,
        List<Integer> mentions) {

    static final int MOST_EACH = 20;

    private static final int AUDIENCE = 4;
    private static final int MENTIONS = 2;

    /** The first so many of one person. */
    static List<SamplePost> by(int author, int count, List<Integer> friends) {
        return IntStream.range(0, count)
                .mapToObj(number -> of(author, number, friends))
                .toList();
    }

    private static SamplePost of(int author, int number, List<Integer> friends) {
        var random = random(author, number, "post");
        var content = SampleText.post(number, random);
        var chance = random.nextInt(10);
        var isCustom = chance == 0 && !friends.isEmpty();
        var audience = isCustom ? some(friends, AUDIENCE, random) : List.<Integer>of();
        var privacyLevel = isCustom ? "custom" : chance < 5 ? "public" : "friends";
        var tags = random.nextInt(4) == 0 ? List.of(SampleText.tag(random)) : List.<String>of();
        var mentions = random.nextInt(5) == 0
                ? some(isCustom ? audience : friends, random.nextInt(MENTIONS) + 1, random)
                : List.<Integer>of();
        return new SamplePost(author, number, content, privacyLevel, audience, tags, mentions);
    }

    /** Of these friends of the author those who may see it. */
    List<Integer> readers(List<Integer> friends) {
        return audience.isEmpty() ? friends : audience;
    }

    /** What is chosen by chance for one purpose around this post. */
    SplittableRandom random(String purpose) {
        return random(author, number, purpose);
    }

    /** So many different ones, or all if there are fewer. */
    static List<Integer> some(List<Integer> people, int count, SplittableRandom random) {
        var left = new ArrayList<>(people);
        var chosen = new ArrayList<Integer>();
        while (chosen.size() < count && !left.isEmpty()) {
            chosen.add(left.remove(/* index */ random.nextInt(left.size())));
        }
        return List.copyOf(chosen);
    }

    private static SplittableRandom random(int author, int number, String purpose) {
        return new SplittableRandom((long) author * MOST_EACH + number + ((long) purpose.hashCode() << 32));
    }
}
