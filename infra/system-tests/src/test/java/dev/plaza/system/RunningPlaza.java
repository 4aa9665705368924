package dev.plaza.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A Plaza that {@code ./plaza up} started in a folder, and on ports, of its own. */
final class RunningPlaza implements AutoCloseable {

    /** Of everybody who is {@link #register registered} here. */
    static final String PASSWORD = "correct horse battery staple";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    private static final Path SHARED = Path.of("target", "shared").toAbsolutePath();
    private static final Path RUNNER = REPOSITORY.resolve("infra/local/target/plaza.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;
    private final Map<String, String> environment;
    private final int portBase = freePortBase();

    private RunningPlaza(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** Starts everything that is built, as a person would on a machine that has never run it; returns when all is ready. */
    static RunningPlaza first(Path folder, Map<String, String> environment) throws IOException {
        Files.createSymbolicLink(folder.resolve("services"), REPOSITORY.resolve("services"));
        RunningPlaza plaza = new RunningPlaza(folder, environment);
        try {
            plaza.succeed("up", "--detach", "--port-base", String.valueOf(plaza.portBase));
        } catch (AssertionError failed) {
            plaza.close();
            throw failed;
        }
        return plaza;
    }

    /** The same, with the installed programs and their archives that such runs share, so that it is quick. */
    static RunningPlaza up(Path folder, Map<String, String> environment) throws IOException {
        Path state = Files.createDirectories(folder.resolve(".plaza"));
        for (String part : List.of("installed", "aot")) {
            Files.createSymbolicLink(state.resolve(part), Files.createDirectories(SHARED.resolve(part)));
        }
        return first(folder, environment);
    }

    /** Runs a command of {@code ./plaza} to its end and demands that it went well; answers what it printed. */
    String succeed(String... arguments) {
        Result result = run(arguments);
        assertThat(result.exitCode())
                .as("plaza %s\n%s", String.join(" ", arguments), result.output())
                .isZero();
        return result.output();
    }

    /** Runs a command of {@code ./plaza} to its end. */
    Result run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dplaza.root=" + folder,
                "-cp",
                RUNNER.toString(),
                "dev.plaza.local.Plaza"));
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile(folder, "command", ".out");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean isDone = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            process.destroyForcibly();
            return new Result(isDone ? process.exitValue() : -1, Files.readString(output));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a command said, and how it ended. */
    record Result(int exitCode, String output) {}

    /** The processes of the run as they are now, the supervisor first. */
    List<ProcessHandle> processes() {
        JsonNode state = state();
        return Stream.concat(Stream.of(state.path("supervisor")), processesOf(state, _ -> true))
                .flatMap(RunningPlaza::handle)
                .toList();
    }

    /** The process of a component such as {@code user-service}. */
    ProcessHandle process(String component) {
        return processesOf(state(), component::equals)
                .flatMap(RunningPlaza::handle)
                .findFirst()
                .orElseThrow(() -> new AssertionError(component + " does not run"));
    }

    /** The services that run, without the gateway. */
    Set<String> services() {
        return components(state())
                .map(component -> component.path("name").asText())
                .filter(name -> name.endsWith("-service"))
                .collect(Collectors.toSet());
    }

    Answer get(String path, String token) {
        return send(request(path, token).GET().build());
    }

    /** Asks a service at its own port, past the gateway. */
    Answer getFrom(String service, String path, String token) {
        int port = components(state())
                .filter(component -> component.path("name").asText().equals(service))
                .mapToInt(component -> component.path("port").asInt())
                .findFirst()
                .orElseThrow(() -> new AssertionError(service + " does not run"));
        return send(request(port, path, token).GET().build());
    }

    Answer post(String path, Object body) {
        return send(request(path, "")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json(body)))
                .build());
    }

    /** A request of somebody who is signed in. */
    Answer send(String method, String path, String token, Object body) {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json(body)))
                .build());
    }

    /** What a link leads to, as a browser gets it. */
    byte[] download(String path) throws IOException, InterruptedException {
        return client.send(request(path, "").GET().build(), BodyHandlers.ofByteArray())
                .body();
    }

    /** What the gateway, or a service, answered. */
    record Answer(int status, JsonNode body) {}

    /** Registers somebody at the gateway and demands that it is answered 201; answers the body. */
    JsonNode register(String username) {
        Answer answer = post(
                "/api/v1/auth/register",
                Map.of(
                        "email",
                        username + "@example.org",
                        "username",
                        username,
                        "password",
                        PASSWORD,
                        "firstName",
                        "Test",
                        "lastName",
                        "Person"));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.body();
    }

    @Override
    public void close() {
        succeed("down");
    }

    /** What the supervisor keeps in {@code run.json}. */
    private JsonNode state() {
        try {
            return JSON.readTree(folder.resolve(".plaza/run.json").toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<JsonNode> processesOf(JsonNode state, Predicate<String> names) {
        return components(state)
                .filter(component -> names.test(component.path("name").asText()))
                .map(component -> component.path("process"))
                .filter(JsonNode::isObject);
    }

    private static Stream<JsonNode> components(JsonNode state) {
        return StreamSupport.stream(state.path("components").spliterator(), false);
    }

    private static Stream<ProcessHandle> handle(JsonNode process) {
        return ProcessHandle.of(process.path("pid").asLong()).stream();
    }

    private HttpRequest.Builder request(String path, String token) {
        return request(portBase + 80, path, token);
    }

    private static HttpRequest.Builder request(int port, String path, String token) {
        URI uri = URI.create("http://localhost:" + port + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Below the ephemeral ports, which the machine may hand out again before Plaza takes them. */
    private static int freePortBase() {
        return RandomGenerator.getDefault()
                .ints(10_000, 28_000)
                .filter(base -> isFree(base + 80))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
