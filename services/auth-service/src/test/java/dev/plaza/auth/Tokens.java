package dev.plaza.auth;

import com.nimbusds.jwt.SignedJWT;
import dev.plaza.auth.AuthClient.Answer;
import java.text.ParseException;
import java.util.Map;

/** Looks into the access token of an answer. */
final class Tokens {

    private Tokens() {}

    static SignedJWT of(Answer answer) {
        try {
            return SignedJWT.parse(answer.text("accessToken"));
        } catch (ParseException fault) {
            throw new AssertionError("no token in " + answer, fault);
        }
    }

    static Map<String, Object> claims(Answer answer) {
        return of(answer).getPayload().toJSONObject();
    }

    static String claim(Answer answer, String name) {
        return String.valueOf(claims(answer).get(name));
    }
}
