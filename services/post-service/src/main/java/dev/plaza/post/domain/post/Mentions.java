package dev.plaza.post.domain.post;

import dev.plaza.post.domain.PostProblem;
import dev.plaza.post.domain.people.Acquaintance;
import dev.plaza.post.domain.people.Card;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** People who are named in a text: by their ids, or as {@code @username} in it. Only those who may see it. */
public final class Mentions {

    public static final int COUNT = 50;

    private static final Pattern IN_TEXT =
            Pattern.compile("(?<![\\p{L}\\p{Nd}_@/.])@([A-Za-z0-9_]{3,50})(?![A-Za-z0-9_@\\p{M}])");

    private Mentions() {}

    /** The usernames in the text, as lower case; of more than {@value #COUNT} the first. */
    public static Set<String> in(String text) {
        if (text.indexOf('@') < 0) {
            return Set.of();
        }
        return IN_TEXT.matcher(text)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .distinct()
                .limit(COUNT)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Those whom the author named and who may see it. Of the names in the text, those of others are left to be text.
     *
     * @param ids    given by the author
     * @param people who are in the author's sight, of these ids or names
     * @throws PostProblem.MentionRefused when one of the ids is nobody's who may see it
     */
    public static List<Card> of(List<UUID> ids, Collection<Acquaintance> people, Audience audience) {
        List<Card> allowed = people.stream()
                .filter(audience::includes)
                .map(Acquaintance::card)
                .toList();
        Set<UUID> known = allowed.stream().map(Card::id).collect(Collectors.toSet());
        List<Integer> refused = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!known.contains(ids.get(i))) {
                refused.add(i);
            }
        }
        if (!refused.isEmpty()) {
            throw new PostProblem.MentionRefused(refused);
        }
        return allowed;
    }
}
