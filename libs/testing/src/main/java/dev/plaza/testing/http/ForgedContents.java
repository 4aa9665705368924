package dev.plaza.testing.http;

import dev.plaza.testing.tokens.TestSigningKey;
import dev.plaza.testing.tokens.TestTokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Tokens that the right key signed, but for something else, or that were altered later. */
final class ForgedContents extends Forgeries {

    ForgedContents(TestSigningKey key, Instant now) {
        super(key, now);
    }

    /** A verifier must not pass over what it does not know, nor take another kind of token for an access token. */
    Map<String, String> withOtherHeaders() {
        put("our key embedded", good().header("jwk", jwk(key)).sign());
        put("a key set linked", good().header("jku", ELSEWHERE).sign());
        put("a certificate linked", good().header("x5u", ELSEWHERE).sign());
        put("a certificate embedded", good().header("x5c", List.of("AAAA")).sign());
        put("crit, unknown", good().header("crit", List.of("x")).header("x", 1).sign());
        put("crit, not there", good().header("crit", List.of("exp")).sign());
        put(
                "crit, b64",
                good().header("crit", List.of("b64")).header("b64", true).sign());
        put(
                "crit, not encoded",
                good().header("crit", List.of("b64")).header("b64", false).sign());
        put("crit, empty", good().header("crit", List.of()).sign());
        put("compressed", good().header("zip", "DEF").sign());
        put("nested", good().header("cty", "JWT").sign());
        put("no type", good().withoutHeader("typ").sign());
        put("type is a list", good().header("typ", List.of("at+jwt")).sign());
        for (String type : List.of("JWT", "rt+jwt", "refresh+jwt", "logout+jwt", "dpop+jwt", "id_token", "")) {
            put("type '" + type + "'", good().header("typ", type).sign());
        }
        put("a refresh token", "Zm9yZ2VkLXJlZnJlc2gtdG9rZW4tb2YtMjU2LWJpdHM");
        return forged;
    }

    /** A verifier must be sure that the token was made by the one it trusts, for it, and for now(). */
    Map<String, String> withOtherClaims() {
        Stream.of("iss", "aud", "exp", "iat", "sub", "sid", "ver", "username", "roles")
                .forEach(claim ->
                        put("without " + claim, good().withoutClaim(claim).sign()));
        claims("iss", "somebody", "Plaza", "plaza ", List.of(TestTokens.ISSUER));
        claims(
                "aud",
                "another-api",
                "plaza",
                "plaza-api-2",
                List.of(),
                List.of("another-api", "plaza"),
                Map.of(TestTokens.AUDIENCE, 1));
        claims(
                "exp",
                now().minusSeconds(300).getEpochSecond(),
                0,
                -1,
                "tomorrow",
                now().plusSeconds(864_000).getEpochSecond());
        claims("nbf", now().plusSeconds(300).getEpochSecond(), "yesterday");
        claims("iat", now().plusSeconds(300).getEpochSecond(), "now");
        claims(
                "sub",
                "admin",
                "1-1-1-1-1",
                "",
                1,
                "' or '1'='1",
                List.of(UUID.randomUUID().toString()));
        claims("sid", "1", "", 1);
        claims("ver", "1", List.of(1));
        claims("username", " ", 1);
        claims("roles", "admin", List.of(1), Map.of("admin", true));
        String other = "\"sub\":\"%s\"".formatted(UUID.randomUUID());
        put("two subjects, ours last", rewritten(claims -> "{" + other + "," + claims.substring(1)));
        put(
                "two subjects, ours first",
                rewritten(claims -> claims.substring(0, claims.length() - 1) + "," + other + "}"));
        put("two lists of roles", rewritten(claims -> "{\"roles\":[\"admin\"]," + claims.substring(1)));
        put("claims are no JSON", rewritten(_ -> "hello"));
        put("claims are a list", rewritten(claims -> "[" + claims + "]"));
        put("claims are null", rewritten(_ -> "null"));
        put(
                "two algorithms",
                good().signRewritten(header -> "{\"alg\":\"none\"," + header.substring(1), claims -> claims));
        return forged;
    }

    /** A verifier must have every byte as it was signed, and written in the one way there is. */
    Map<String, String> altered() {
        // with a signature in which the two alphabets of base64 differ
        String good = Stream.generate(() -> good().sign())
                .filter(token -> token.substring(token.lastIndexOf('.')).matches(".*[-_].*"))
                .findFirst()
                .orElseThrow();
        String content = good.substring(0, good.lastIndexOf('.') + 1);
        String signature = good.substring(content.length());
        put("signature shorter by a character", good.substring(0, good.length() - 1));
        put("signature shorter by a byte", good.substring(0, good.length() - 2));
        put("half a signature", content + signature.substring(0, signature.length() / 2));
        put("longer signature", good + "AAAA");
        put("signature twice", good + signature);
        put("signature altered at its start", content + otherThan(signature.charAt(0)) + signature.substring(1));
        put(
                "signature altered in the middle",
                content + signature.substring(0, 100) + otherThan(signature.charAt(100)) + signature.substring(101));
        put("signature of zeros", content + "A".repeat(signature.length()));
        put("unused bits of the signature", good.substring(0, good.length() - 1) + withUnusedBits(signature));
        put("padded signature", good + "==");
        put("other alphabet of base64", content + signature.replace('-', '+').replace('_', '/'));
        put(
                "something that is no base64 in the signature",
                content + signature.substring(0, 10) + "!" + signature.substring(10));
        put("space in the signature", content + signature.substring(0, 10) + " " + signature.substring(10));
        String[] parts = good.split("\\.", -1);
        String theirs = good().withRoles("admin").sign().split("\\.", -1)[1];
        put("another person's claims", parts[0] + "." + theirs + "." + signature);
        put("another header", encoded("{\"alg\":\"RS256\"}") + "." + parts[1] + "." + signature);
        put("header is no JSON", encoded("hello") + "." + parts[1] + "." + signature);
        put("header is a list", encoded("[]") + "." + parts[1] + "." + signature);
        put("header is null", encoded("null") + "." + parts[1] + "." + signature);
        put("deeply nested header", encoded("[".repeat(1500)) + "." + parts[1] + "." + signature);
        put("no header", "." + parts[1] + "." + signature);
        put("no claims", parts[0] + ".." + signature);
        put("a fourth part", good + ".");
        put("five parts", good + ".x.y");
        put("only dots", "..");
        put("a word", "token");
        put("something behind it", good + " x");
        put("twice", good + "," + good);
        put("very long", good().claim("padding", "x".repeat(4500)).sign());
        return forged;
    }

    private void claims(String name, Object... values) {
        for (Object value : values) {
            put(
                    name + " is " + (value instanceof String ? "'" + value + "'" : value),
                    good().claim(name, value).sign());
        }
    }

    private String rewritten(UnaryOperator<String> claims) {
        return good().signRewritten(header -> header, claims);
    }

    private static char otherThan(char letter) {
        return letter == 'A' ? 'B' : 'A';
    }

    /** 256 bytes leave four bits of the last character unused; set, they decode to the same signature. */
    private static char withUnusedBits(String signature) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return alphabet.charAt(alphabet.indexOf(signature.charAt(signature.length() - 1)) + 1);
    }
}
