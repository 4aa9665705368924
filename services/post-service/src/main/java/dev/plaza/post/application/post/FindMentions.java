package dev.plaza.post.application.post;

import dev.plaza.post.domain.PostProblem;
import dev.plaza.post.domain.people.Acquaintance;
import dev.plaza.post.domain.people.Card;
import dev.plaza.post.domain.people.People;
import dev.plaza.post.domain.post.Composition;
import dev.plaza.post.domain.post.Mentions;
import dev.plaza.post.domain.post.Post;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Finds whom a text mentions, among those who may see it; always inside its caller's transaction. */
@Singleton
final class FindMentions {

    private final People people;

    FindMentions(People people) {
        this.people = people;
    }

    /** @throws PostProblem.MentionRefused when an id that the author gave is nobody's who may see the post */
    List<Card> in(UUID author, Composition composition) {
        Set<String> names = Mentions.in(composition.content());
        if (names.isEmpty() && composition.mentions().isEmpty()) {
            return List.of();
        }
        List<Acquaintance> found = people.findAcquaintances(author, composition.mentions(), names);
        return Mentions.of(composition.mentions(), found, composition.audience());
    }

    /**
     * As {@link #in}, of a post that was changed and whose author did not say anew whom it mentions: those whom its text
     * names now, and those who were named by their ids before, as far as they may still see it.
     */
    List<Card> after(Post before, Composition changed) {
        Set<String> named = Mentions.in(before.composition().content());
        List<UUID> given = people.findCards(before.mentions()).stream()
                .filter(card -> !named.contains(card.username().toLowerCase(Locale.ROOT)))
                .map(Card::id)
                .toList();
        Set<String> names = Mentions.in(changed.content());
        return given.isEmpty() && names.isEmpty()
                ? List.of()
                : Mentions.of(List.of(), people.findAcquaintances(before.authorId(), given, names), changed.audience());
    }
}
