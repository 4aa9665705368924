package dev.plaza.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The one way in which payloads become JSON and come back. Instants are RFC 3339 text, what is null is absent. A reader
 * ignores properties it does not know, so that a publisher may add some; it refuses a payload that lacks one it needs,
 * which is every component of a record that is not {@code @Nullable}. Safe for use by many threads.
 */
public final class ContractJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .annotationIntrospector(
                    AnnotationIntrospectorPair.pair(new RequiredComponents(), new JacksonAnnotationIntrospector()))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private ContractJson() {}

    /** A payload as UTF-8 JSON. */
    public static byte[] write(Object payload) {
        try {
            return MAPPER.writeValueAsBytes(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + payload, e);
        }
    }

    /** A payload as JSON text, for a column of type jsonb. */
    public static String writeText(Object payload) {
        return new String(write(payload), StandardCharsets.UTF_8);
    }

    /**
     * The payload of a message.
     *
     * @throws MalformedPayloadException when {@code json} is not JSON or lacks what {@code type} requires; reading it
     *                                   again will not help
     */
    public static <T> T read(EventType<T> type, byte[] json) {
        try {
            T payload = MAPPER.readValue(json, type.payload());
            if (payload == null) {
                throw new MalformedPayloadException(type, "it is null", null);
            }
            return payload;
        } catch (IOException e) {
            throw new MalformedPayloadException(type, e.getMessage(), e);
        }
    }
}
