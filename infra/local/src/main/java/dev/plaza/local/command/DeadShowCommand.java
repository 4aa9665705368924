package dev.plaza.local.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.plaza.local.PlazaException;
import dev.plaza.local.events.DeadEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one dead event. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows everything about one dead event: envelope, body, error.")
final class DeadShowCommand implements Runnable {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Mixin
    private ServiceSelection selection;

    @Parameters(paramLabel = "ID", description = "As list shows it.")
    private UUID id;

    @Override
    public void run() {
        var isFound = false;
        for (var each : selection.tables().entrySet()) {
            var event = each.getValue().dead(id);
            if (event.isPresent()) {
                print(each.getKey(), event.get());
                isFound = true;
            }
        }
        if (!isFound) {
            throw new PlazaException("No dead event has the id " + id + ".");
        }
    }

    private static void print(String service, DeadEvent event) {
        field("service", service);
        field("id", event.id());
        field("type", event.type());
        field("source", event.source());
        field("subject", event.subject());
        field("version", event.aggregateVersion());
        field("failed at", event.failedAt());
        field("attempts", event.attempts());
        field("headers", pretty(event.headers()));
        field("body", pretty(event.body()));
        field("error", event.error());
    }

    private static void field(String name, @Nullable Object value) {
        var text = value == null ? "-" : value.toString();
        var isLong = text.contains("\n");
        System.out.println(name + ":" + " ".repeat(Math.max(1, 11 - name.length())) + (isLong ? "\n" : "") + text);
    }

    private static String pretty(String text) {
        try {
            return JSON.writeValueAsString(JSON.readTree(text));
        } catch (JsonProcessingException _) {
            return text; // malformed messages die too, and are shown as they came
        }
    }
}
