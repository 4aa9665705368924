package dev.plaza.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.client.HttpClient;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The limits of all services, which tell them under the same path. They are asked all at once, and once for all who ask in
 * the same minute; where some gave no answer, soon again.
 */
@Controller("/api/v1/limits")
final class LimitsController {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration KEPT_WHERE_SOME_ARE_MISSING = Duration.ofSeconds(5);

    private final HttpClient client;
    private final Mono<Limits> limits;

    LimitsController(List<Service> services, HttpClient client) {
        this.client = client;
        this.limits = Flux.fromStream(() -> services.stream().sorted(Comparator.comparing(Service::name)))
                .flatMapSequential(this::ask)
                .collectList()
                .map(LimitsController::gather)
                .cache(
                        all -> all.missing().isEmpty() ? KEPT : KEPT_WHERE_SOME_ARE_MISSING,
                        _ -> Duration.ZERO,
                        () -> Duration.ZERO);
    }

    @Get
    Mono<Limits> read() {
        return limits;
    }

    private Mono<Answer> ask(Service service) {
        return Mono.from(client.retrieve(HttpRequest.GET(service.url() + "/api/v1/limits"), JsonNode.class))
                .timeout(PATIENCE)
                .map(body -> body.path("items"))
                .filter(JsonNode::isArray)
                .map(items ->
                        new Answer(service.name(), true, items.valueStream().toList()))
                .onErrorComplete()
                .defaultIfEmpty(new Answer(service.name(), false, List.of()));
    }

    private static Limits gather(List<Answer> answers) {
        return new Limits(
                answers.stream().flatMap(answer -> answer.items().stream()).toList(),
                answers.stream()
                        .filter(answer -> !answer.isGiven())
                        .map(Answer::service)
                        .toList());
    }

    /**
     * What there is.
     *
     * @param missing services that did not answer, whose limits hold all the same
     */
    record Limits(List<JsonNode> items, List<String> missing) {}

    private record Answer(String service, boolean isGiven, List<JsonNode> items) {}
}
