package dev.plaza.post.presentation;

import dev.plaza.http.CommonProblems;
import dev.plaza.http.FieldError;
import dev.plaza.http.ProblemException;
import dev.plaza.post.application.reaction.React;
import dev.plaza.post.application.reaction.ReactionView;
import dev.plaza.post.application.reaction.ReadReactions;
import dev.plaza.post.domain.reaction.ReactionType;
import dev.plaza.post.domain.reaction.Subject;
import dev.plaza.service.paging.Page;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.service.security.CurrentPerson;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How people feel about posts and comments. */
@Controller("/api/v1")
final class ReactionController {

    private final React react;
    private final ReadReactions readReactions;

    ReactionController(React react, ReadReactions readReactions) {
        this.react = react;
        this.readReactions = readReactions;
    }

    @Put("/posts/{id}/reactions/{type}")
    @Status(HttpStatus.NO_CONTENT)
    void addToPost(CurrentPerson person, UUID id, String type) {
        react.add(person, new Subject.OfPost(id), typeOf(type));
    }

    @Delete("/posts/{id}/reactions/{type}")
    @Status(HttpStatus.NO_CONTENT)
    void removeFromPost(CurrentPerson person, UUID id, String type) {
        react.remove(person, new Subject.OfPost(id), typeOf(type));
    }

    @Get("/posts/{id}/reactions")
    Page<ReactionView> listOfPost(CurrentPerson reader, UUID id, @Nullable @QueryValue String type, PageRequest page) {
        return readReactions.list(reader, new Subject.OfPost(id), typeOrNull(type), page);
    }

    @Put("/comments/{id}/reactions/{type}")
    @Status(HttpStatus.NO_CONTENT)
    void addToComment(CurrentPerson person, UUID id, String type) {
        react.add(person, new Subject.OfComment(id), typeOf(type));
    }

    @Delete("/comments/{id}/reactions/{type}")
    @Status(HttpStatus.NO_CONTENT)
    void removeFromComment(CurrentPerson person, UUID id, String type) {
        react.remove(person, new Subject.OfComment(id), typeOf(type));
    }

    @Get("/comments/{id}/reactions")
    Page<ReactionView> listOfComment(
            CurrentPerson reader, UUID id, @Nullable @QueryValue String type, PageRequest page) {
        return readReactions.list(reader, new Subject.OfComment(id), typeOrNull(type), page);
    }

    private static @Nullable ReactionType typeOrNull(@Nullable String text) {
        return text == null ? null : typeOf(text);
    }

    private static ReactionType typeOf(String text) {
        try {
            return ReactionType.of(text);
        } catch (IllegalArgumentException _) {
            throw new ProblemException(
                    CommonProblems.INVALID,
                    "A parameter is not valid.",
                    new FieldError("type", "value", "must be like, love, laugh, angry or sad"));
        }
    }
}
