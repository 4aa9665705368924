package dev.plaza.http.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandModeTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void isNotMistakenForSettings() {
        assertThat(CommandMode.isAskedFor()).isFalse();
        assertThat(CommandMode.isAskedFor("-plaza.port=3100")).isFalse();
        assertThat(CommandMode.isAskedFor("greet", "Ana")).isTrue();
        assertThat(CommandMode.isAskedFor("--help")).isTrue();
    }

    @Test
    void helpsWithoutTheSettingsThatCommandsNeed() {
        assertThat(run(CommandModeTest::noSettings, "--help")).isZero();
        assertThat(run(CommandModeTest::noSettings, "help", "greet")).isZero();
        assertThat(run(CommandModeTest::noSettings, "greet", "coldly", "--help"))
                .isZero();

        assertThat(out.toString()).contains("Usage: example", "Greets somebody.", "Does not.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysInOneLineWhyItCannotBegin() {
        assertThat(run(CommandModeTest::noSettings, "greet", "Ana")).isEqualTo(1);

        assertThat(err.toString()).isEqualToNormalizingNewlines("example: settings are wrong\n");
    }

    @Test
    void saysInOneLineWhatACommandThrew() {
        assertThat(run(CommandModeTest::settings, "greet", "coldly")).isEqualTo(1);

        assertThat(err.toString()).isEqualToNormalizingNewlines("example: there is frost\n");
    }

    @Test
    void showsTheUsageWhereNoCommandIsNamed() {
        assertThat(run(CommandModeTest::settings, "unknown")).isEqualTo(2);

        assertThat(err.toString()).contains("unknown", "Usage: example");
    }

    private int run(Supplier<ApplicationContext> preparation, String... arguments) {
        CommandLine line = new CommandMode("example", preparation).commandLine();
        return line.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static ApplicationContext settings() {
        ApplicationContext context = ApplicationContext.builder(Map.of("micronaut.application.name", "example"))
                .build();
        context.getEnvironment().start();
        return context;
    }

    private static ApplicationContext noSettings() {
        throw new IllegalArgumentException("settings are wrong");
    }
}
