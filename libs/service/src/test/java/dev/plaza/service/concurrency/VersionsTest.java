package dev.plaza.service.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.service.ServiceTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest extends ServiceTest {

    private final String ana = aToken();
    private String note = "";

    @BeforeEach
    void writeNote() {
        note = "/api/v1/notes/"
                + json(send(post("/api/v1/notes", ana, "{\"content\":\"first\"}")))
                        .path("id")
                        .asText();
    }

    @Test
    void answersWithTheVersionAsItsTag() {
        HttpResponse<String> answer = send(request(note, ana));

        assertThat(header(answer, "ETag")).isEqualTo("\"1\"");
        assertThat(header(answer, "Vary")).isEqualTo("Authorization");
        assertThat(header(change("\"1\""), "ETag")).isEqualTo("\"2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"1\"", "\"7\", \"1\"", "*"})
    void answers304WhenTheClientHoldsThisVersion(String tags) {
        HttpResponse<String> answer = send(request(note, ana).header("If-None-Match", tags));

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "ETag")).isEqualTo("\"1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "\"\"", "\"01\"", "1", "nonsense"})
    void answersInFullWhenTheClientHoldsAnotherVersion(String tags) {
        HttpResponse<String> answer = send(request(note, ana).header("If-None-Match", tags));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("content").asText()).isEqualTo("first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "\"9\",\"1\"", "\"9\" , \"1\" ,", "*"})
    void changesTheVersionThatWasExpected(String tags) {
        assertThat(change(tags).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "W/\"1\"", "\"abc\"", "\"\"", "\"9\", \"8\""})
    void refusesToChangeAnotherVersion(String tags) {
        problem(change(tags), 412, "concurrency.version-mismatch");

        assertThat(json(send(request(note, ana))).path("content").asText()).isEqualTo("first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"1", "1\"", "\"1\" \"2\"", "\"a\",b", ",", "", "**", "*, \"1\""})
    void refusesAConditionThatCannotBeRead(String tags) {
        JsonNode problem = problem(change(tags), 400, "request.invalid");

        assertThat(problem.path("errors").path(0).path("field").asText()).isEqualTo("If-Match");
    }

    @Test
    void letsTheLastWriteWinWithoutACondition() {
        change("\"1\"");

        assertThat(send(request(note, ana)
                                .header("Content-Type", "application/json")
                                .method("PATCH", BodyPublishers.ofString("{\"content\":\"third\"}")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(send(request(note, ana))).path("content").asText()).isEqualTo("third");
    }

    @Test
    void readsAVeryLongConditionInTime() {
        assertThat(change("\"9\",".repeat(1500) + "\"1\"").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> change(String ifMatch) {
        return send(request(note, ana)
                .header("Content-Type", "application/json")
                .header("If-Match", ifMatch)
                .method("PATCH", BodyPublishers.ofString("{\"content\":\"second\"}")));
    }
}
