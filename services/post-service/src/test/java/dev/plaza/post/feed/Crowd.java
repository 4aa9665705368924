package dev.plaza.post.feed;

import static dev.plaza.testing.people.PersonMaker.aPerson;

import dev.plaza.post.Caller;
import dev.plaza.post.Caller.Answer;
import dev.plaza.post.PostService;
import dev.plaza.testing.Eventually;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People, friendships and posts by the roll of a die; the same for the same seed, but for the ids. */
final class Crowd {

    private final PostService service = PostService.shared();
    private final Random random;
    private final List<Caller> people = new ArrayList<>();
    private final Set<List<Caller>> friends = new HashSet<>();
    private final List<String> posts = new ArrayList<>();

    Crowd(long seed, int size) {
        random = new Random(seed);
        for (int i = 0; i < size; i++) {
            people.add(service.caller(aPerson().named("crowd").make()));
        }
        people.forEach(person -> service.database()
                .execute("""
                insert into accounts (id, version, username, roles, is_active) values ('%1$s', 0, '%2$s', '{}', true);
                insert into people (id, version, first_name, last_name, display_name, is_verified, profile_visibility, search_visibility)
                values ('%1$s', 1, 'A', 'B', 'A B', false, 'public', 'public');
                """.formatted(person.id(), person.person().username())));
    }

    List<Caller> people() {
        return people;
    }

    List<UUID> ids() {
        return people.stream().map(Caller::id).toList();
    }

    List<String> posts() {
        return posts;
    }

    Caller anybody() {
        return people.get(random.nextInt(people.size()));
    }

    String anyPost() {
        return posts.get(random.nextInt(posts.size()));
    }

    /** Friendships of which the service knows from the start. */
    void knit(int friendships) {
        for (int i = 0; i < friendships; i++) {
            List<Caller> pair = strangers();
            var told = service.society().pair(pair.getFirst(), pair.getLast());
            service.database().execute("""
                    insert into relations (id, version, first_id, second_id, friendship, requested_by,
                                           is_blocked_by_first, is_blocked_by_second)
                    values ('%s', 0, '%s', '%s', 'accepted', '%2$s', false, false)
                    """.formatted(told.id(), told.firstId(), told.secondId()));
        }
    }

    /** Friendships of which the service hears now. */
    void befriend(int friendships) {
        for (int i = 0; i < friendships; i++) {
            List<Caller> pair = strangers();
            service.society().befriend(pair.getFirst(), pair.getLast());
        }
    }

    /** Two friends, who from now on count as none. */
    List<Caller> part() {
        List<Caller> pair = friends.stream()
                .skip(random.nextInt(friends.size()))
                .findFirst()
                .orElseThrow();
        friends.remove(pair);
        return pair;
    }

    List<Caller> strangers() {
        while (true) {
            List<Caller> pair = Stream.of(anybody(), anybody())
                    .sorted((a, b) -> a.id().toString().compareTo(b.id().toString()))
                    .toList();
            if (!pair.getFirst().equals(pair.getLast()) && friends.add(pair)) {
                return pair;
            }
        }
    }

    /** Of every level, some of them drafts and shares. */
    void write(int count) {
        for (int i = 0; i < count; i++) {
            Caller author = anybody();
            int die = random.nextInt(10);
            if (die == 9 && !posts.isEmpty()) {
                Answer share = author.post("/posts/" + anyPost() + "/shares", "{\"content\": \"Look!\"}");
                if (share.status() == 201) {
                    posts.add(share.text("id"));
                }
            } else {
                posts.add(author.publish("""
                        {"content": "Post %d #%s", "isPublished": %s, %s}
                        """.formatted(i, die % 2 == 0 ? "even" : "odd", die != 8, audience(die))));
            }
        }
    }

    String audience(int die) {
        return switch (die % 4) {
            case 0 -> "\"privacyLevel\": \"public\", \"audience\": []";
            case 1, 2 -> "\"privacyLevel\": \"friends\", \"audience\": []";
            default ->
                "\"privacyLevel\": \"custom\", \"audience\": [%s]"
                        .formatted(Stream.generate(this::anybody)
                                .limit(20)
                                .map(person -> "\"" + person.id() + "\"")
                                .distinct()
                                .collect(Collectors.joining(",")));
        };
    }

    Caller authorOf(String post) {
        String author = service.database()
                .query("select user_id from posts where id = '" + post + "'")
                .getFirst();
        return people.stream()
                .filter(person -> person.id().toString().equals(author))
                .findFirst()
                .orElseThrow();
    }

    /** Waits until everything that was told has been heard. */
    void rest() {
        Eventually.until("rest", () -> service.database().count("""
                select (select count(*) from outbox_events) + (select count(*) from timeline_jobs)
                       + (select count(*) from pending_counts) + (select count(*) from pending_scores)
                       + (select count(*) from heavy_authors where not is_spread)
                """) == 0);
    }
}
