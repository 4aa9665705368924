package dev.plaza.service.patch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.service.ServiceTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatchRequestTest extends ServiceTest {

    private final String ana = aToken();
    private String note = "";

    @BeforeEach
    void writeNote() {
        note = "/api/v1/notes/"
                + json(send(post("/api/v1/notes", ana, "{\"content\":\"first\"}")))
                        .path("id")
                        .asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/merge-patch+json", "application/json"})
    void changesWhatThePatchNamesAndNothingElse(String type) {
        HttpResponse<String> answer = patch(type, "{\"pinned\":true}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).path("pinned").asBoolean()).isTrue();
        assertThat(json(answer).path("content").asText()).isEqualTo("first");
    }

    @Test
    void changesNothingForAnEmptyPatch() {
        assertThat(json(patch("application/merge-patch+json", "{}"))
                        .path("content")
                        .asText())
                .isEqualTo("first");
    }

    @Test
    void namesTheFieldsAtFault() {
        var problem = problem(
                patch("application/merge-patch+json", "{\"content\":5,\"colour\":\"red\"}"), 400, "request.invalid");

        assertThat(problem.path("errors"))
                .extracting(error -> error.path("field").asText())
                .containsExactlyInAnyOrder("content", "colour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "5", "\"text\""})
    void refusesABodyThatIsNotAnObject(String body) {
        problem(patch("application/merge-patch+json", body), 400, "request.invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"content\":}", "{} {}", "{\"content\":\"a\",\"content\":\"b\"}"})
    void refusesABodyThatIsNotJson(String body) {
        assertThat(patch("application/merge-patch+json", body).statusCode()).isEqualTo(400);
        assertThat(json(send(request(note, ana))).path("content").asText()).isEqualTo("first");
    }

    @Test
    void refusesOtherMediaTypes() {
        problem(patch("application/xml", "<content/>"), 415, "request.unsupported-media-type");
    }

    private HttpResponse<String> patch(String type, String body) {
        return send(request(note, ana).header("Content-Type", type).method("PATCH", BodyPublishers.ofString(body)));
    }
}
