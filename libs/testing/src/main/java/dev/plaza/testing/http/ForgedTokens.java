package dev.plaza.testing.http;

import dev.plaza.testing.tokens.TestSigningKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tokens that no service must believe which believes {@link TestSigningKey#shared()} and keeps the real time. */
public final class ForgedTokens {

    private ForgedTokens() {}

    /** All of them, each with a name that says what is wrong with it. */
    public static Map<String, String> all() {
        var signatures = new ForgedSignatures(TestSigningKey.shared(), Instant.now());
        signatures.unsigned();
        signatures.signedWithWhatIsPublic();
        signatures.signedByOtherAlgorithms();
        var contents = new ForgedContents(TestSigningKey.shared(), Instant.now());
        contents.withOtherHeaders();
        contents.withOtherClaims();
        Map<String, String> all = new LinkedHashMap<>(signatures.signedByOtherKeys());
        all.putAll(contents.altered());
        return all;
    }
}
