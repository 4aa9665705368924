package dev.plaza.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class JsonBodyTest extends HttpTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"count\":1                                  | name required",
                "\"name\":null,\"count\":1                    | name required",
                "\"name\":\"ab\"                              | count required",
                "\"name\":\"ab\",\"count\":null               | count required",
                "\"name\":5,\"count\":1                       | name type",
                "\"name\":true,\"count\":1                    | name type",
                "\"name\":[\"ab\"],\"count\":1                | name type",
                "\"name\":\"a\",\"count\":1                   | name length",
                "\"name\":\"ab\",\"count\":101                | count range",
                "\"name\":\"ab\",\"count\":1.7                | count type",
                "\"name\":\"ab\",\"count\":1.0                | count type",
                "\"name\":\"ab\",\"count\":\"5\"              | count type",
                "\"name\":\"ab\",\"count\":\"\"               | count type",
                "\"name\":\"ab\",\"count\":true               | count type",
                "\"name\":\"ab\",\"count\":99999999999        | count range",
                "\"name\":\"ab\",\"count\":1,\"extra\":1      | extra unknown",
                "\"name\":\"ab\",\"count\":1,\"Name\":\"ab\"  | Name unknown",
                "\"name\":\"ab\",\"count\":1,\"id\":\"zz\"    | id format",
                "\"name\":\"ab\",\"count\":1,\"id\":\"\"      | id type",
                "\"name\":\"ab\",\"count\":1,\"id\":7         | id format",
                "\"name\":\"ab\",\"count\":1,\"time\":1       | time type",
                "\"name\":\"ab\",\"count\":1,\"time\":\"now\" | time format",
                "\"name\":\"ab\",\"count\":1,\"time\":\"2026-01-01T00:00:00\" | time format",
                "\"name\":\"ab\",\"count\":1,\"day\":\"2026-02-30\" | day format",
                "\"name\":\"ab\",\"count\":1,\"colour\":\"RED\" | colour value",
                "\"name\":\"ab\",\"count\":1,\"colour\":1     | colour value",
                "\"name\":\"ab\",\"count\":1,\"isGift\":\"true\" | isGift type",
                "\"name\":\"ab\",\"count\":1,\"isGift\":1     | isGift type",
                "\"name\":\"ab\",\"count\":1,\"notes\":\"x\"  | notes type",
                "\"name\":\"ab\",\"count\":1,\"notes\":[1]    | notes[0] type",
                "\"name\":\"ab\",\"count\":1,\"contact\":\"x\" | contact format",
                "\"name\":\"ab\",\"count\":1,\"address\":7    | address type",
                "\"name\":\"ab\",\"count\":1,\"address\":{\"city\":5} | address.city type",
                "\"name\":\"ab\",\"count\":1,\"address\":{\"city\":\" \"} | address.city required",
                "\"name\":\"ab\",\"count\":1,\"address\":{\"city\":\"x\",\"zip\":1} | address.zip unknown",
                "\"name\":\"ab\",\"count\":1,\"others\":[{\"city\":\"x\"},{\"city\":\"y\",\"code\":\"1\"}] | others[1].code format"
            })
    void namesTheFieldThatIsWrong(String fields, String expected) {
        HttpResponse<String> response = post("/example/orders", "{" + fields + "}");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(json(response).get("code").asText()).isEqualTo("request.invalid");
        assertThat(errors(response)).isEqualTo(expected);
        assertThat(response.body()).doesNotContain("dev.plaza", "java.", "jackson", "line:");
    }

    @Test
    void namesAllFieldsThatBreakARule() {
        HttpResponse<String> response =
                post("/example/orders", "{\"name\":\"a\",\"count\":101,\"address\":{\"city\":\"\"}}");

        assertThat(errors(response)).isEqualTo("address.city required, count range, name length");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"name\":\"ab\",\"count\":1",
                "{\"name\":\"ab\",\"count\":1} {}",
                "{\"name\":\"ab\",\"count\":1,\"count\":2}",
                "{'name':'ab'}",
                "{\"name\":\"ab\",\"count\":NaN}",
                "{\"name\":\"ab\",\"count\":1,}",
                "[]",
                "[{\"name\":\"ab\",\"count\":1}]",
                "\"ab\"",
                "7"
            })
    void refusesWhatIsNotOneJsonObject(String body) {
        HttpResponse<String> response = post("/example/orders", body);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(json(response).get("code").asText()).isEqualTo("request.malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void asksForAMissingBody(String body) {
        HttpResponse<String> response = post("/example/orders", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(errors(response)).isEqualTo("body required");
    }

    @Test
    void leavesOutWhatIsAbsentAndWritesTimesInUtcWithMicroseconds() {
        HttpResponse<String> response = post(
                "/example/orders",
                "{\"name\":\"ab\",\"count\":1,\"time\":\"2026-01-01T02:00:00.123456789+02:00\",\"notes\":[]}");

        assertThat(response.body())
                .isEqualTo("{\"name\":\"ab\",\"count\":1,\"time\":\"2026-01-01T00:00:00.123456Z\",\"notes\":[]}");
    }

    private static String errors(HttpResponse<String> response) {
        return StreamSupport.stream(json(response).get("errors").spliterator(), false)
                .map(error ->
                        error.get("field").asText() + " " + error.get("code").asText())
                .collect(Collectors.joining(", "));
    }
}
