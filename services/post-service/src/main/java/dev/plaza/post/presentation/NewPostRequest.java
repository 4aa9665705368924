package dev.plaza.post.presentation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.http.CommonProblems;
import dev.plaza.http.FieldError;
import dev.plaza.http.ProblemException;
import dev.plaza.post.domain.post.Audience;
import dev.plaza.post.domain.post.Composition;
import dev.plaza.post.domain.post.Mentions;
import dev.plaza.post.domain.post.PrivacyLevel;
import dev.plaza.post.domain.post.Tags;
import dev.plaza.post.domain.post.Text;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A post that somebody writes. */
@Introspected
record NewPostRequest(
        @Nullable String content,
        @Nullable @Size(max = Composition.MEDIA_COUNT) List<@NotNull UUID> mediaIds,
        @Nullable String privacyLevel,
        @Nullable @Size(max = Composition.AUDIENCE_COUNT) List<@NotNull UUID> audience,
        @Nullable @Size(max = Tags.COUNT) List<@NotNull String> tags,
        @Nullable @Size(max = Mentions.COUNT) List<@NotNull UUID> mentions,
        @Nullable String location,
        @Nullable JsonNode metadata,
        @Nullable Boolean isPublished) {

    /** @throws ProblemException naming every field that is at fault */
    Composition toComposition() {
        Faults faults = new Faults(new ArrayList<>());
        String text = faults.read("content", content, PostRules.CONTENT, Text::content);
        PrivacyLevel level = faults.read("privacyLevel", privacyLevel, PostRules.PRIVACY_LEVEL, PrivacyLevel::of);
        List<String> words = new ArrayList<>();
        for (String tag : orEmpty(tags)) {
            String word = faults.read("tags[" + words.size() + "]", tag, PostRules.TAG, Tags::tag);
            words.add(word == null ? "" : word);
        }
        String place = faults.read("location", location, PostRules.LOCATION, Text::location);
        JsonNode data = metadata == null || metadata.isNull() ? null : metadata;
        String json = faults.read("metadata", data, PostRules.METADATA, PostRules::metadata);
        faults.refuse();
        return new Composition(
                text == null ? "" : text,
                orEmpty(mediaIds).stream().distinct().toList(),
                Audience.of(level == null ? PrivacyLevel.FRIENDS : level, orEmpty(audience)),
                words,
                orEmpty(mentions).stream().distinct().toList(),
                place,
                json);
    }

    boolean isToBePublished() {
        return isPublished == null || isPublished;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private record Faults(List<FieldError> errors) {

        <S, T> @Nullable T read(String field, @Nullable S value, String must, Function<S, T> reading) {
            try {
                return value == null ? null : reading.apply(value);
            } catch (IllegalArgumentException _) {
                errors.add(new FieldError(field, "value", must));
                return null;
            }
        }

        void refuse() {
            if (!errors.isEmpty()) {
                throw new ProblemException(
                        CommonProblems.INVALID, "The post is not valid.", errors.toArray(FieldError[]::new));
            }
        }
    }
}
