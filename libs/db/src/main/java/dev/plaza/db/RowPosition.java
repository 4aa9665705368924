package dev.plaza.db;

/** Where in a list a row stands: its value of the field that the list is ordered by, and its id. */
public record RowPosition<I>(Object value, I id) {}
