package dev.plaza.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What the API said to a request. */
record Answer(int status, JsonNode body) {

    /** 0 where there was no connection. */
    private static final Set<Integer> AWAY = Set.of(0, 429, 502, 503, 504);

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The service is away, or still busy with the same request: the request may be sent again. */
    boolean isOfOneAway() {
        return AWAY.contains(status) || is(409, "idempotency.in-progress");
    }

    /** The problem's code, empty where there is none. */
    String code() {
        return body.path("code").asText();
    }

    boolean is(int expectedStatus, String expectedCode) {
        return status == expectedStatus && code().equals(expectedCode);
    }

    /** This one, when it says that what was asked for is done. */
    Answer orRefuse(String operation) {
        if (!isSuccess()) {
            throw new Refusal(operation, this);
        }
        return this;
    }

    String text(String field) {
        var value = body.path(field);
        if (value.isMissingNode()) {
            throw new Refusal("an answer without " + field, this);
        }
        return value.asText();
    }
}
