package dev.plaza.http.problems;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.plaza.http.CommonProblems;
import dev.plaza.http.FieldError;
import dev.plaza.http.ProblemDetails;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says which field of a JSON body could not be read, and why, without naming classes or repeating input. */
final class JsonFaults {

    private JsonFaults() {}

    static ProblemDetails describe(JsonProcessingException fault) {
        if (fault instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return ProblemDetails.of(CommonProblems.INVALID, error(mapping));
        }
        if (fault instanceof MismatchedInputException) {
            return ProblemDetails.of(CommonProblems.MALFORMED, "The body has not the expected shape.");
        }
        return ProblemDetails.of(CommonProblems.MALFORMED, "The body is not valid JSON" + at(fault.getLocation()));
    }

    private static FieldError error(JsonMappingException fault) {
        String field = path(fault.getPath());
        return switch (fault) {
            case UnrecognizedPropertyException _ -> new FieldError(field, "unknown", "There is no such field.");
            case InvalidNullException _ -> new FieldError(field, "required", "It is needed.");
            case InvalidFormatException format -> format(field, format);
            case MismatchedInputException mismatch
            when isMissing(mismatch) -> new FieldError(field, "required", "It is needed.");
            case MismatchedInputException mismatch ->
                new FieldError(field, "type", "It must be " + kindOf(mismatch.getTargetType()) + ".");
            case JsonMappingException outOfRange
            when outOfRange.getCause() instanceof InputCoercionException ->
                new FieldError(field, "range", "It is too large or too small.");
            default -> new FieldError(field, "invalid", "It is not valid.");
        };
    }

    private static FieldError format(String field, InvalidFormatException fault) {
        Class<?> target = fault.getTargetType();
        if (target != null && target.isEnum()) {
            String values = Arrays.stream(target.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", "));
            return new FieldError(field, "value", "It must be one of: " + values + ".");
        }
        boolean isText = fault.getValue() instanceof String && !isNumberOrBoolean(target);
        return new FieldError(field, isText ? "format" : "type", "It must be " + kindOf(target) + ".");
    }

    /** A primitive that is null or absent: the only mismatch that Jackson reports without a token of its own. */
    private static boolean isMissing(MismatchedInputException fault) {
        return fault.getOriginalMessage().startsWith("Cannot map `null` into type");
    }

    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }

    private static String at(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? "."
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ").";
    }

    private static String kindOf(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        return switch (type.getSimpleName()) {
            case "String" -> "a string";
            case "int", "Integer", "long", "Long", "short", "Short", "BigInteger" -> "a whole number in range";
            case "double", "Double", "float", "Float", "BigDecimal" -> "a number";
            case "boolean", "Boolean" -> "true or false";
            case "UUID" -> "a UUID";
            case "Instant", "OffsetDateTime" -> "an RFC 3339 time in UTC, such as 2026-01-31T10:15:30Z";
            case "LocalDate" -> "a date, such as 2026-01-31";
            case "URI" -> "a URI";
            case "List", "Set", "ArrayList", "HashSet", "Collection" -> "a list";
            default -> type.isArray() ? "a list" : "an object";
        };
    }

    private static boolean isNumberOrBoolean(@Nullable Class<?> type) {
        return type != null && (type.isPrimitive() || Number.class.isAssignableFrom(type) || type == Boolean.class);
    }
}
