package dev.plaza.post.oracle;

import dev.plaza.post.Caller;
import dev.plaza.post.Caller.Answer;
import dev.plaza.post.PostService;
import dev.plaza.testing.Eventually;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A few people, what is between them, and what they write, all by chance; with what each of them may see, told by rules
 * written down here and nowhere else.
 */
final class World {

    static final List<String> TAGS = List.of("rain", "garden", "night");
    static final List<String> WORDS = List.of("lilac", "harbour", "orange");

    private static final int PEOPLE = 6;
    private static final int POSTS = 14;
    private static final int ANSWERS = 30;

    private final PostService service = PostService.shared();
    private final Random random;
    private final List<Caller> people = new ArrayList<>();
    private final List<Written> posts = new ArrayList<>();
    private final Set<String> friends = new HashSet<>();
    private final Set<String> blocked = new HashSet<>();
    private final Set<Caller> closed = new HashSet<>();

    /** @param shared what it shares, where it is a share */
    record Written(
            String id,
            Caller author,
            String level,
            Set<Caller> audience,
            boolean isPublished,
            @Nullable Written shared) {}

    World(long seed) {
        random = new Random(seed);
        for (int i = 0; i < PEOPLE; i++) {
            people.add(service.join("person"));
        }
        relate(true);
        for (int i = 0; i < POSTS; i++) {
            write();
        }
        for (int i = 0; i < ANSWERS; i++) {
            answer();
        }
        relate(false);
        if (random.nextBoolean()) {
            Caller gone = people.getLast();
            closed.add(gone);
            service.society().deactivate(gone);
        }
        settle();
    }

    List<Caller> readers() {
        return people.subList(0, PEOPLE - 1);
    }

    List<Caller> people() {
        return people;
    }

    List<Written> posts() {
        return posts;
    }

    /** Whose account is closed; what they did is not counted. */
    boolean isClosed(Caller person) {
        return closed.contains(person);
    }

    /** The rule, once more. */
    boolean isSeen(Caller reader, Written post) {
        if (post.shared() != null) {
            return isSeen(reader, post.shared()) && (reader.equals(post.author()) || isInSight(reader, post.author()));
        }
        if (reader.equals(post.author())) {
            return true;
        }
        return post.isPublished()
                && isInSight(reader, post.author())
                && switch (post.level()) {
                    case "public" -> true;
                    case "friends" -> friends.contains(pair(reader, post.author()));
                    default -> post.audience().contains(reader);
                };
    }

    private boolean isInSight(Caller reader, Caller other) {
        return !closed.contains(other) && !blocked.contains(pair(reader, other));
    }

    /** Waits until everything that follows from events has followed. */
    void settle() {
        for (String table : List.of("outbox_events", "pending_counts", "timeline_jobs", "pending_scores")) {
            Eventually.until("an empty " + table, () -> service.database().count("select count(*) from " + table) == 0);
        }
    }

    private void relate(boolean isBeginning) {
        for (int i = 0; i < PEOPLE; i++) {
            for (int j = 0; j < i; j++) {
                Caller one = people.get(i);
                Caller other = people.get(j);
                int chance = random.nextInt(10);
                if (isBeginning && chance < 5) {
                    friends.add(pair(one, other));
                    service.society().befriend(one, other);
                } else if (!isBeginning && chance == 0) {
                    friends.remove(pair(one, other));
                    blocked.add(pair(one, other));
                    boolean isOne = random.nextBoolean();
                    service.society().block(isOne ? one : other, isOne ? other : one);
                } else if (!isBeginning && chance == 1 && friends.remove(pair(one, other))) {
                    service.society().unfriend(one, other);
                }
            }
        }
    }

    private void write() {
        Caller author = anybody();
        Written shared = posts.isEmpty() || random.nextInt(4) > 0 ? null : posts.get(random.nextInt(posts.size()));
        if (shared != null) {
            Answer share = author.post("/posts/" + shared.id() + "/shares", "{\"content\": \"" + text() + "\"}");
            if (share.status() == 201) {
                posts.add(new Written(
                        share.text("id"),
                        author,
                        "",
                        Set.of(),
                        true,
                        shared.shared() == null ? shared : shared.shared()));
            }
            return;
        }
        String level = List.of("public", "public", "friends", "custom").get(random.nextInt(4));
        Set<Caller> audience = level.equals("custom") ? Set.of(anybody()) : Set.of();
        boolean isPublished = random.nextInt(6) > 0;
        String id = author.publish(String.format(
                Locale.ROOT,
                "{\"content\": \"%s\", \"privacyLevel\": \"%s\", \"audience\": [%s], \"isPublished\": %s}",
                text(),
                level,
                audience.stream()
                        .map(person -> "\"" + person.id() + "\"")
                        .findFirst()
                        .orElse(""),
                isPublished));
        posts.add(new Written(id, author, level, audience, isPublished, null));
    }

    private void answer() {
        Written post = posts.get(random.nextInt(posts.size()));
        Caller person = anybody();
        if (random.nextBoolean()) {
            person.post("/posts/" + post.id() + "/comments", "{\"content\": \"" + text() + "\"}");
        } else {
            person.put("/posts/" + post.id() + "/reactions/"
                    + List.of("like", "love").get(random.nextInt(2)));
        }
    }

    private String text() {
        return WORDS.get(random.nextInt(WORDS.size())) + " #" + TAGS.get(random.nextInt(TAGS.size())) + " "
                + random.nextInt(1_000);
    }

    private Caller anybody() {
        return people.get(random.nextInt(people.size()));
    }

    private static String pair(Caller one, Caller other) {
        return one.id().compareTo(other.id()) < 0 ? one.id() + " " + other.id() : other.id() + " " + one.id();
    }
}
