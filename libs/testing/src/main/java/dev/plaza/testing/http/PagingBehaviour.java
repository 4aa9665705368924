package dev.plaza.testing.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How a list is paged: {@code ?limit=&cursor=}, answered by {@code {items, nextCursor}} and a {@code Link}. */
public abstract class PagingBehaviour extends HttpBehaviour {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>\\s*;\\s*rel=\"next\"");
    private static final int MOST_PAGES = 100;

    /** The list's path without paging; {@link #token()} sees {@link #expectedIds()} in it and nothing else. */
    protected abstract String listPath();

    /** What the list holds, five things at least. */
    protected abstract Set<String> expectedIds();

    /** What tells one item from the others. */
    protected String idOf(JsonNode item) {
        return item.path("id").asText();
    }

    @TestFactory
    Stream<DynamicTest> limitOutsideOfItsBoundsIsRefused() {
        return Stream.of("0", "-1", "101", "2147483648", "1.5", "many")
                .map(limit -> DynamicTest.dynamicTest(
                        limit, () -> assertFieldProblem(sendSignedIn(list("limit=" + limit)), "limit")));
    }

    @Test
    void limitIsKept() {
        assertThat(idsOf(sendSignedIn(list("limit=1")))).hasSize(1);
        assertThat(idsOf(sendSignedIn(list("limit=100")))).containsExactlyInAnyOrderElementsOf(expectedIds());
    }

    @TestFactory
    Stream<DynamicTest> inventedCursorIsRefused() {
        return Stream.of("x", "AAAA", "MTIz", "%20", "../..", "'")
                .map(cursor -> DynamicTest.dynamicTest(
                        cursor, () -> assertFieldProblem(sendSignedIn(list("cursor=" + cursor)), "cursor")));
    }

    @Test
    void cursorThatWasTamperedWithIsRefused() {
        var cursor = nextCursor(sendSignedIn(list("limit=2"))).orElseThrow();
        var middle = cursor.length() / 2;
        var other = cursor.charAt(middle) == 'A' ? 'B' : 'A';

        var tampered = cursor.substring(0, middle) + other + cursor.substring(middle + 1);

        assertFieldProblem(sendSignedIn(list("cursor=" + encoded(tampered))), "cursor");
    }

    @Test
    void walkingByCursorMeetsEveryItemOnce() {
        assertThat(expectedIds()).as("things to page through").hasSizeGreaterThanOrEqualTo(5);
        var met = new ArrayList<String>();
        var page = sendSignedIn(list("limit=2"));
        met.addAll(idsOf(page));
        for (var turns = 0; nextCursor(page).isPresent(); turns++) {
            assertThat(turns).as("pages").isLessThan(MOST_PAGES);
            page = sendSignedIn(
                    list("limit=2&cursor=" + encoded(nextCursor(page).orElseThrow())));
            assertThat(idsOf(page)).hasSizeLessThanOrEqualTo(2);
            met.addAll(idsOf(page));
        }

        assertThat(met).containsExactlyInAnyOrderElementsOf(expectedIds());
    }

    @Test
    void walkingByLinkMeetsEveryItemOnce() {
        var met = new ArrayList<String>();
        var page = sendSignedIn(list("limit=2"));
        met.addAll(idsOf(page));
        for (var turns = 0; nextLink(page).isPresent(); turns++) {
            assertThat(turns).as("pages").isLessThan(MOST_PAGES);
            page = sendSignedIn(HttpCall.get(nextLink(page).orElseThrow()));
            met.addAll(idsOf(page));
        }

        assertThat(met).containsExactlyInAnyOrderElementsOf(expectedIds());
        assertThat(nextCursor(page)).as("cursor of the last page").isEmpty();
    }

    private HttpCall list(String query) {
        return HttpCall.get(listPath() + (listPath().contains("?") ? "&" : "?") + query);
    }

    private List<String> idsOf(HttpAnswer page) {
        assertThat(page.status()).as("status of %s", page).isEqualTo(200);
        assertThat(page.json().path("items").isArray()).as("items of %s", page).isTrue();
        return StreamSupport.stream(page.json().path("items").spliterator(), false)
                .map(this::idOf)
                .toList();
    }

    private static Optional<String> nextCursor(HttpAnswer page) {
        return Optional.ofNullable(page.json().get("nextCursor")).map(JsonNode::asText);
    }

    /** Path and query of the link to the next page; it must lead back to this server. */
    private static Optional<String> nextLink(HttpAnswer page) {
        return page.header("Link").map(link -> {
            var matcher = NEXT.matcher(link);
            assertThat(matcher.find()).as("rel=\"next\" in %s", link).isTrue();
            var target = URI.create(matcher.group(1));
            return target.getRawPath() + "?" + target.getRawQuery();
        });
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
