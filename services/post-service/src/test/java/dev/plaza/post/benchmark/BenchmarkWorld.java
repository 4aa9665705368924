package dev.plaza.post.benchmark;

import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.people.PersonMaker;
import dev.plaza.testing.people.TestPerson;
import dev.plaza.testing.tokens.TestSigningKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A made-up world in a migrated database.
 *
 * @param friends how many each has
 */
record BenchmarkWorld(TestDatabase database, int people, int friends, int posts) {

    /** Fills the database, which takes some minutes for a million posts. */
    void fill() {
        String sql = script().replace(":people", Integer.toString(people))
                .replace(":half", Integer.toString(friends / 2))
                .replace(":posts", Integer.toString(posts));
        try (Connection connection = database.admin().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute("set work_mem = '256MB'");
            statement.execute(sql);
            statement.execute("insert into signing_key_replicas (key_id, public_jwk, published_at) values ('"
                    + TestSigningKey.shared().keyId() + "', '"
                    + TestSigningKey.shared().jwk() + "', now())");
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        } catch (SQLException fault) {
            throw new IllegalStateException("the world could not be made", fault);
        }
    }

    /** One of the people, by number from 0. */
    TestPerson person(int number) {
        return PersonMaker.aPerson()
                .withId(UUID.fromString("019b76da-a800-7000-a000-%012x".formatted(number)))
                .withUsername("person%06d".formatted(number))
                .make();
    }

    /** Ids of posts that a person sees, chosen from all over the table. */
    List<UUID> publicPosts(int count) {
        return database
                .query("select id from posts tablesample system (5) where privacy_level = 'public' limit " + count)
                .stream()
                .map(id -> UUID.fromString(Objects.requireNonNull(id)))
                .toList();
    }

    private static String script() {
        try (InputStream file = BenchmarkWorld.class.getResourceAsStream("/benchmark/world.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
