package dev.plaza.http;

/**
 * What is wrong with one field of a request.
 *
 * @param field   path in the names of the JSON body, {@code addresses[0].city}, or the name of a parameter
 * @param code    one of {@code required}, {@code unknown}, {@code type}, {@code format}, {@code length}, {@code range},
 *                {@code value}, {@code taken}, {@code invalid}
 * @param message for people, without the rejected value
 */
public record FieldError(String field, String code, String message) {}
