package dev.plaza.post.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.http.command.CommandMode;
import dev.plaza.post.Caller;
import dev.plaza.post.PostService;
import dev.plaza.testing.CommandOutput;
import dev.plaza.testing.TestSettings;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Counts are repaired at a prompt, beside the running service. */
class RecountCommandTest {

    private final PostService service = PostService.shared();

    @Test
    void repairsWhatIsWrong() {
        Caller ana = service.join("ana");
        String post = ana.publish("public", "Hello");
        service.database().execute("update posts set like_count = 5 where id = '%s'".formatted(post));

        CommandOutput output = run("posts", "recount");

        assertThat(output.exitCode()).as(output.text()).isZero();
        assertThat(output.text()).contains("Posts: ").contains("Comments: ").contains(" repaired.");
        assertThat(ana.read(post).body().path("likeCount").asInt()).isZero();
    }

    @Test
    void saysWhatCanBeSaid() {
        CommandOutput output = run("posts");

        assertThat(output.exitCode()).isEqualTo(2);
        assertThat(output.text()).contains("Say recount.");
    }

    private CommandOutput run(String... words) {
        Map<String, Object> settings = new HashMap<>(TestSettings.onFreePorts()
                .with(service.database())
                .with("rabbitmq.uri", "amqp://guest:guest@localhost:1")
                .asObjects());
        return CommandOutput.of(() -> new CommandMode("post-service", () -> {
                    ApplicationContext prepared = ApplicationContext.builder()
                            .environments(CommandMode.ENVIRONMENT)
                            .properties(settings)
                            .build();
                    prepared.getEnvironment().start();
                    return prepared;
                })
                .run(words));
    }
}
