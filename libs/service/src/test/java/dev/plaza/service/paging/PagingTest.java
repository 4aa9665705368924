package dev.plaza.service.paging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.service.ServiceTest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest extends ServiceTest {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private final String ana = aToken();

    @BeforeAll
    void writeNotes() {
        storeKeys();
        IntStream.rangeClosed(1, 45)
                .forEach(number -> send(post("/api/v1/notes", ana, "{\"content\":\"note " + number + "\"}")));
    }

    @Test
    void givesTwentyItemsWhereNoLimitIsNamed() {
        JsonNode page = json(send(request("/api/v1/notes", ana)));

        assertThat(page.path("items")).hasSize(20);
        assertThat(page.path("items").path(0).path("content").asText()).isEqualTo("note 45");
        assertThat(page.path("nextCursor").asText()).isNotEmpty();
    }

    @Test
    void leadsThroughTheWholeListWithoutRepeatingOrSkipping() {
        List<String> seen = new ArrayList<>();
        String address = "/api/v1/notes?limit=7";
        while (!address.isEmpty()) {
            HttpResponse<String> page = send(request(address, ana));
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            json(page)
                    .path("items")
                    .forEach(note -> seen.add(note.path("content").asText()));
            address = next(page);
        }

        assertThat(seen)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 45)
                        .mapToObj(number -> "note " + (46 - number))
                        .toList());
    }

    @Test
    void endsWithoutCursorAndLink() {
        HttpResponse<String> page = send(request("/api/v1/notes?limit=100", ana));

        assertThat(json(page).path("items")).hasSize(45);
        assertThat(json(page).has("nextCursor")).isFalse();
        assertThat(next(page)).isEmpty();
    }

    @Test
    void endsWhereTheLastPageIsFull() {
        HttpResponse<String> page = send(request("/api/v1/notes?limit=45", ana));

        assertThat(json(page).path("items")).hasSize(45);
        assertThat(json(page).has("nextCursor")).isFalse();
    }

    @Test
    void linksToTheNextPageAtTheAddressThatTheClientUsed() {
        HttpResponse<String> page = send(request("/api/v1/notes?limit=3&tag=a%26b", ana));

        assertThat(next(page))
                .isEqualTo("/api/v1/notes?limit=3&tag=a%26b&cursor="
                        + json(page).path("nextCursor").asText());
        assertThat(send(request(next(page), ana)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "1.5", "1e1", "ten", "", "+10", "10 ", "01", "99999999999999", "٣"})
    void refusesALimitOutsideOneToAHundred(String limit) {
        String address = "/api/v1/notes?limit=" + URLEncoder.encode(limit, StandardCharsets.UTF_8);

        JsonNode problem = problem(send(request(address, ana)), 400, "request.invalid");

        assertThat(problem.path("errors").path(0).path("field").asText()).isEqualTo("limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=1&limit=2", "limit=1&limit=1"})
    void refusesALimitGivenTwice(String query) {
        JsonNode problem = problem(send(request("/api/v1/notes?" + query, ana)), 400, "request.invalid");

        assertThat(problem.path("errors").path(0).path("field").asText()).isEqualTo("limit");
    }

    @Test
    void refusesACursorGivenTwice() {
        String cursor =
                json(send(request("/api/v1/notes", ana))).path("nextCursor").asText();

        refusesCursor("/api/v1/notes?cursor=" + cursor + "&cursor=" + cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAA", "%00%00", "null", "' or 1=1 --"})
    void refusesACursorThatIsNotOurs(String cursor) {
        refusesCursor("/api/v1/notes?cursor=" + cursor.replace(" ", "%20").replace("'", "%27"));
    }

    @Test
    void refusesTheCursorOfAnotherList() {
        String cursor = json(send(request("/api/v1/notes?limit=5", ana)))
                .path("nextCursor")
                .asText();

        refusesCursor("/api/v1/other-notes?cursor=" + cursor);
        refusesCursor("/api/v1/notes?tag=other&cursor=" + cursor);
        assertThat(send(request("/api/v1/notes?limit=9&cursor=" + cursor, ana)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesATamperedCursor() {
        String cursor = json(send(request("/api/v1/notes?limit=5", ana)))
                .path("nextCursor")
                .asText();

        refusesCursor("/api/v1/notes?cursor=" + cursor.substring(0, cursor.length() - 1));
        refusesCursor("/api/v1/notes?cursor=" + cursor + "A");
        refusesCursor("/api/v1/notes?cursor=" + new StringBuilder(cursor).reverse());
    }

    @Test
    void refusesAForgedCursorOfAnotherShape() {
        String forged = CursorCodec.encode(Cursor.at("one", "two"), "/api/v1/notes?{}");

        refusesCursor("/api/v1/notes?cursor=" + forged);
    }

    private void refusesCursor(String address) {
        JsonNode problem = problem(send(request(address, ana)), 400, "request.invalid");

        assertThat(problem.path("errors").path(0).path("field").asText()).isEqualTo("cursor");
    }

    private static String next(HttpResponse<?> page) {
        Matcher link = NEXT.matcher(header(page, "Link"));
        return link.matches() ? link.group(1) : "";
    }
}
