package dev.plaza.service.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The JSON of stored answers and of fingerprints. */
@Singleton
final class AnswerJson {

    private final ObjectMapper stored;
    private final ObjectMapper canonical;

    AnswerJson(ObjectMapper mapper) {
        this.stored = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.canonical = mapper.copy()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .configure(JsonNodeFeature.WRITE_PROPERTIES_SORTED, true);
    }

    String write(Object answer) {
        try {
            return stored.writeValueAsString(answer);
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("an answer cannot be written as JSON: " + answer.getClass(), fault);
        }
    }

    /** An answer stored by a newer version of the service may have fields that this one does not know. */
    <T> T read(String answer, Class<T> type) {
        try {
            return stored.readValue(answer, type);
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("a stored answer is no longer a " + type, fault);
        }
    }

    /** SHA-256, in hexadecimal, of where a request goes and what it holds, whatever the order of its members. */
    String fingerprint(String target, Object request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(target.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return HexFormat.of().formatHex(digest.digest(canonical.writeValueAsBytes(request)));
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("a request cannot be written as JSON: " + request.getClass(), fault);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
