package dev.plaza.local.load;

import java.util.List;
import java.util.SplittableRandom;

/** Small talk; the same source of chance gives the same words. */
final class SampleText {

    /** Characters of a post at most. */
    static final int LONGEST_POST = 256;

    private static final int SHORTEST_POST = 30;

    private static final List<String> OPENINGS = List.of(
            "Back from a long walk",
            "First coffee of the day",
            "Finally finished that book",
            "The train is late again",
            "New recipe, no survivors",
            "Found my old bicycle",
            "Sunday well spent",
            "Rain since the morning",
            "We painted the kitchen",
            "Nobody told me about the stairs",
            "Half of the garden is beans now",
            "Learnt three chords today",
            "The museum was almost empty",
            "Lost at chess, twice",
            "Moving boxes everywhere",
            "Up before the sun",
            "My neighbour plays the tuba",
            "The lake has frozen over",
            "Two weeks without a car",
            "Somebody left this on my desk");
    private static final List<String> SENTENCES = List.of(
            "Would do it again.",
            "Ask me tomorrow.",
            "The second half was better than the first.",
            "It took all afternoon and I regret nothing.",
            "Who comes along next time?",
            "There is some left, if you are quick.",
            "Smaller than it looked on the photograph.",
            "I had forgotten how quiet it is out there.",
            "Não há pressa nenhuma.",
            "Das Wetter hält, sagt man.",
            "Everybody had an opinion about it.",
            "Recommended to all, save cats.");
    private static final List<String> COMMENTS = List.of(
            "Count me in!",
            "How was it in the end?",
            "I was there last year, lovely.",
            "You never told me that.",
            "Same here.",
            "Pictures, please.",
            "Congratulations 🎉",
            "This made my day.",
            "Are you sure about the stairs?",
            "Next time call me.");
    private static final List<String> ANSWERS =
            List.of("Thank you!", "On Saturday, then.", "Long story.", "You would have liked it.", "Ha!");
    private static final List<String> TAGS = List.of(
            "outdoors",
            "coffee",
            "books",
            "trains",
            "cooking",
            "garden",
            "music",
            "weekend",
            "café",
            "chess",
            "home",
            "morning");

    private SampleText() {}

    /** A text that begins in another way than the author's other posts up to the twentieth; may hold {@code #tags}. */
    static String post(int number, SplittableRandom random) {
        var length = random.nextInt(SHORTEST_POST, LONGEST_POST + 1);
        var tags = new StringBuilder();
        for (var count = random.nextInt(4); count > 0; count--) {
            tags.append(" #").append(tag(random));
        }
        var text = new StringBuilder(OPENINGS.get(number % OPENINGS.size())).append('.');
        while (true) {
            var sentence = pick(SENTENCES, random);
            if (text.length() + 1 + sentence.length() + tags.length() > length) {
                return text.append(tags).toString();
            }
            text.append(' ').append(sentence);
        }
    }

    static String comment(SplittableRandom random) {
        return pick(COMMENTS, random);
    }

    /** What an author says to a comment. */
    static String answer(SplittableRandom random) {
        return pick(ANSWERS, random);
    }

    static String tag(SplittableRandom random) {
        return pick(TAGS, random);
    }

    private static String pick(List<String> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
