package dev.plaza.post.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plaza.testing.people.TestPerson;
import dev.plaza.testing.tokens.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How PostgreSQL carries out what the service sends it, request by request, as its own auto_explain tells: {@code EXPLAIN
 * (ANALYZE, BUFFERS)} of the statements as they are, with the rows that they meet. Each request is made until its statements
 * have the plan that they keep; of statements that it makes several times, as functions do for each row, the slowest is told.
 */
final class QueryPlans {

    private static final int TIMES = 12;
    private static final Pattern PLAN = Pattern.compile("plan:\n((?:\t.*+\n)++)");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final BenchmarkWorld world;
    private final Path log;
    private final TestPerson person;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();
    private final StringBuilder told = new StringBuilder();

    /** @param logs the folder of PostgreSQL's logs */
    QueryPlans(BenchmarkWorld world, Path logs) {
        this.world = world;
        this.log = newest(logs);
        this.person = world.person(777);
        this.token = TestTokens.bearer(person);
    }

    /** Has the statements of every connection explained that the application opens from now on. */
    void explainAll() {
        String role = world.database().app().user();
        for (String setting : List.of(
                "session_preload_libraries = 'auto_explain'",
                "auto_explain.log_min_duration = 0",
                "auto_explain.log_analyze = on",
                "auto_explain.log_buffers = on",
                "auto_explain.log_nested_statements = on",
                "auto_explain.log_format = 'json'")) {
            world.database().execute("alter role \"" + role + "\" set " + setting);
        }
    }

    /** A table in Markdown. */
    String tell(URI address) {
        told.append("| request | statement | ms | buffers | read by |\n| --- | --- | --- | --- | --- |\n");
        Set<String> ofJobs = after(() -> LockSupport.parkNanos(5_000_000_000L)).stream()
                .map(QueryPlans::text)
                .collect(Collectors.toSet());
        requests(address).forEach((name, request) -> {
            for (int i = 1; i < TIMES; i++) {
                send(request.get());
            }
            Map<String, JsonNode> slowest = new LinkedHashMap<>();
            after(() -> send(request.get())).stream()
                    .filter(plan -> !ofJobs.contains(text(plan)))
                    .forEach(plan ->
                            slowest.merge(text(plan), plan, (one, other) -> millis(one) < millis(other) ? other : one));
            slowest.values().forEach(plan -> told.append(line(name, plan)));
        });
        return told.toString();
    }

    private Map<String, Supplier<HttpRequest>> requests(URI address) {
        String post = world.publicPosts(1).getFirst().toString();
        String friendsPost = world.database()
                .query("select id from posts where user_id = '%s' and privacy_level = 'friends' limit 1"
                        .formatted(person.id()))
                .getFirst();
        String comment = idIn(send(to(address, "POST", "/posts/" + post + "/comments", "{\"content\": \"First\"}")));
        Map<String, Supplier<HttpRequest>> requests = new LinkedHashMap<>();
        BiConsumer<String, String> get = (name, path) -> requests.put(name, () -> to(address, "GET", path, null));
        get.accept("a post", "/posts/" + post);
        get.accept("earlier versions", "/posts/" + post + "/edits");
        get.accept("comments", "/posts/" + post + "/comments");
        get.accept("replies", "/comments/" + comment + "/replies");
        get.accept("reactions", "/posts/" + post + "/reactions");
        get.accept("reactions of a type", "/posts/" + post + "/reactions?type=like");
        get.accept("shares", "/posts/" + post + "/shares");
        get.accept("posts of somebody", "/users/" + world.person(778).id() + "/posts");
        get.accept("home timeline", "/feed");
        get.accept("ranked feed, first page", "/feed?mode=ranked");
        get.accept("search, a rare and a common word", "/search/posts?q=rain+tag123");
        get.accept("search, two common words", "/search/posts?q=rain+garden");
        get.accept("posts with a tag", "/tags/tag123/posts");
        get.accept("trending tags", "/tags/trending");
        requests.put(
                "compose, with what follows",
                () -> to(address, "POST", "/posts", "{\"content\": \"Hello #tag123\", \"privacyLevel\": \"public\"}"));
        requests.put("comment", () -> to(address, "POST", "/posts/" + post + "/comments", "{\"content\": \"Hello\"}"));
        requests.put("react", () -> to(address, "PUT", "/posts/" + post + "/reactions/love", ""));
        requests.put("take a reaction back", () -> to(address, "DELETE", "/posts/" + post + "/reactions/love", null));
        requests.put(
                "edit, with what follows",
                () -> to(
                        address,
                        "PATCH",
                        "/posts/" + friendsPost,
                        "{\"content\": \"Changed at %d\"}".formatted(System.nanoTime())));
        return requests;
    }

    private static Path newest(Path logs) {
        try (Stream<Path> files = Files.list(logs)) {
            return files.max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .orElseThrow();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private HttpRequest to(URI address, String method, String path, @Nullable String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/api/v1" + path))
                .header("Authorization", token)
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        return (json == null ? request : request.header("Content-Type", "application/json")).build();
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        request.uri() + " was answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String idIn(String json) {
        Matcher id = ID.matcher(json);
        if (!id.find()) {
            throw new IllegalStateException("no id in " + json);
        }
        return id.group(1);
    }

    /** The plans that PostgreSQL has logged when something was done and what follows from it. */
    private List<JsonNode> after(Runnable deed) {
        try {
            long from = Files.size(log);
            deed.run();
            LockSupport.parkNanos(1_000_000_000L);
            String text = since(from);
            List<JsonNode> plans = new ArrayList<>();
            Matcher found = PLAN.matcher(text);
            while (found.find()) {
                plans.add(new ObjectMapper().readTree(found.group(1)));
            }
            return plans;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private String since(long from) throws IOException {
        try (FileChannel file = FileChannel.open(log)) {
            return new String(Channels.newInputStream(file.position(from)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String text(JsonNode explained) {
        return explained.path("Query Text").asText().strip().replaceAll("\\s+", " ");
    }

    private static double millis(JsonNode explained) {
        return explained.path("Plan").path("Actual Total Time").asDouble();
    }

    private static String line(String name, JsonNode explained) {
        JsonNode plan = explained.path("Plan");
        Set<String> paths = new TreeSet<>();
        collect(plan, paths);
        String text = text(explained);
        return String.format(
                Locale.ROOT,
                "| %s | `%s` | %.2f | %d | %s |%n",
                name,
                text.substring(0, Math.min(60, text.length())).replace("|", "/"),
                millis(explained),
                plan.path("Shared Hit Blocks").asLong()
                        + plan.path("Shared Read Blocks").asLong(),
                String.join(", ", paths));
    }

    /** By which index each table was read that was read at all; of a whole table how many rows. */
    private static void collect(JsonNode node, Set<String> paths) {
        String type = node.path("Node Type").asText();
        long loops = node.path("Actual Loops").asLong();
        String relation =
                node.path("Relation Name").asText(node.path("Index Name").asText());
        if (loops > 0 && type.endsWith("Scan")) {
            if (type.equals("Seq Scan")) {
                long rows = node.path("Actual Rows").asLong()
                        + node.path("Rows Removed by Filter").asLong();
                paths.add((rows == 0 ? "**no row" : "**all " + rows + " rows") + " of " + relation + "**");
            } else if (node.has("Index Name")) {
                paths.add(node.path("Index Name").asText());
            }
        }
        node.path("Plans").forEach(child -> collect(child, paths));
    }
}
