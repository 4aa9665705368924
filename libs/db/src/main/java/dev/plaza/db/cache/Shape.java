package dev.plaza.db.cache;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** A short name for what a record's values look like in JSON: another as soon as a component has another name or type. */
final class Shape {

    private static final int BYTES = 6;

    private Shape() {}

    static String of(Class<?> type) {
        byte[] text = describe(type).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String describe(Type type) {
        return switch (type) {
            case Class<?> record
            when record.isRecord() ->
                Arrays.stream(record.getRecordComponents())
                        .map(Shape::describe)
                        .collect(Collectors.joining(",", "{", "}"));
            case Class<?> choice when choice.isEnum() -> Arrays.toString(choice.getEnumConstants());
            case ParameterizedType generic ->
                generic.getRawType().getTypeName()
                        + Arrays.stream(generic.getActualTypeArguments())
                                .map(Shape::describe)
                                .collect(Collectors.joining(",", "<", ">"));
            default -> type.getTypeName();
        };
    }

    private static String describe(RecordComponent component) {
        return component.getName() + ":" + describe(component.getGenericType());
    }
}
