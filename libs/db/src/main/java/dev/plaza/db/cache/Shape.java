package dev.plaza.db.cache;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/** A short name for what a record's values look like in JSON: another as soon as a component has another name or type. */
final class Shape {

    private static final int BYTES = 6;

    private Shape() {}

    static String of(Class<?> type) {
        byte[] text = describe(type, new HashSet<>()).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A record inside itself is told by its name alone; {@code told} are those that have been told in full. */
    private static String describe(Type type, Set<Type> told) {
        return switch (type) {
            case Class<?> record
            when record.isRecord() && told.add(record) ->
                Arrays.stream(record.getRecordComponents())
                        .map(component -> component.getName() + ":" + describe(component.getGenericType(), told))
                        .collect(Collectors.joining(",", record.getName() + "{", "}"));
            case Class<?> choice when choice.isEnum() -> Arrays.toString(choice.getEnumConstants());
            case ParameterizedType generic ->
                generic.getRawType().getTypeName()
                        + Arrays.stream(generic.getActualTypeArguments())
                                .map(argument -> describe(argument, told))
                                .collect(Collectors.joining(",", "<", ">"));
            default -> type.getTypeName();
        };
    }
}
