package dev.plaza.local.load;

import com.fasterxml.jackson.databind.JsonNode;

/** What the API said to a request. */
record Answer(int status, JsonNode body) {

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The problem's code, empty where there is none. */
    String code() {
        return body.path("code").asText();
    }

    boolean is(int expectedStatus, String expectedCode) {
        return status == expectedStatus && code().equals(expectedCode);
    }

    String text(String field) {
        var value = body.path(field);
        if (value.isMissingNode()) {
            throw new Refusal("an answer without " + field, this);
        }
        return value.asText();
    }
}
