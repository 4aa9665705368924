package dev.plaza.db.documents;

import org.jspecify.annotations.Nullable;

/** What stands in the JSONB column; absent components are not written. */
record Metadata(String paper, @Nullable Integer page) {}
