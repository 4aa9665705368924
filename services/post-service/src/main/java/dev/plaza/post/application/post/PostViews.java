package dev.plaza.post.application.post;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.plaza.db.Transactions;
import dev.plaza.post.domain.people.Card;
import dev.plaza.post.domain.people.People;
import dev.plaza.post.domain.post.SeenPost;
import dev.plaza.post.domain.post.SeenPosts;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Completes posts by what they share and whom they mention, as far as the reader sees it: for a whole page by one statement
 * each, and by none where there is nothing to add. A share of what the reader does not see is left out.
 */
@Singleton
public final class PostViews {

    private final Transactions transactions;
    private final SeenPosts posts;
    private final People people;

    PostViews(Transactions transactions, SeenPosts posts, People people) {
        this.transactions = transactions;
        this.posts = posts;
        this.people = people;
    }

    /** In the order of {@code seen}; by the transaction of this thread where there is one. */
    public List<PostView> of(CurrentPerson reader, List<SeenPost> seen) {
        Map<UUID, SeenPost> shared = shared(reader, seen);
        Map<UUID, PersonView> cards = cards(reader, seen, shared.values());
        return seen.stream()
                .map(post -> view(post, shared, cards))
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<UUID, SeenPost> shared(CurrentPerson reader, List<SeenPost> seen) {
        Set<UUID> ids = seen.stream()
                .map(SeenPost::sharedPostId)
                .filter(Objects::nonNull)
                .collect(toSet());
        return ids.isEmpty()
                ? Map.of()
                : read(reader, () -> posts.findAll(ids)).stream().collect(toMap(SeenPost::id, Function.identity()));
    }

    private Map<UUID, PersonView> cards(CurrentPerson reader, List<SeenPost> seen, Collection<SeenPost> shared) {
        Set<UUID> ids = Stream.concat(seen.stream(), shared.stream())
                .flatMap(post -> post.mentions().stream())
                .collect(toSet());
        return ids.isEmpty()
                ? Map.of()
                : read(reader, () -> people.findCards(ids)).stream().collect(toMap(Card::id, PersonView::of));
    }

    private <T> T read(CurrentPerson reader, Supplier<T> work) {
        return transactions.isRunning() ? work.get() : transactions.readOne(reader.identity(), work);
    }

    private static @Nullable PostView view(SeenPost post, Map<UUID, SeenPost> shared, Map<UUID, PersonView> cards) {
        if (post.sharedPostId() == null) {
            return PostView.of(post, mentions(post, cards), null);
        }
        SeenPost original = shared.get(post.sharedPostId());
        return original == null
                ? null
                : PostView.of(post, mentions(post, cards), PostView.of(original, mentions(original, cards), null));
    }

    private static List<PersonView> mentions(SeenPost post, Map<UUID, PersonView> cards) {
        return post.mentions().stream()
                .filter(cards::containsKey)
                .map(cards::get)
                .toList();
    }
}
