package dev.plaza.post.presentation;

import dev.plaza.http.CommonProblems;
import dev.plaza.http.FieldError;
import dev.plaza.http.ProblemException;
import dev.plaza.post.application.feed.FeedItem;
import dev.plaza.post.application.feed.ReadFeed;
import dev.plaza.post.application.feed.ReadRankedFeed;
import dev.plaza.service.paging.Page;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.service.security.CurrentPerson;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;

/** What a person finds when they come by. */
@Controller("/api/v1/feed")
final class FeedController {

    private final ReadFeed readFeed;
    private final ReadRankedFeed readRankedFeed;

    FeedController(ReadFeed readFeed, ReadRankedFeed readRankedFeed) {
        this.readFeed = readFeed;
        this.readRankedFeed = readRankedFeed;
    }

    @Get
    Page<FeedItem> read(CurrentPerson reader, @QueryValue(defaultValue = "latest") String mode, PageRequest page) {
        return switch (mode) {
            case "latest" -> readFeed.read(reader, page);
            case "ranked" -> readRankedFeed.read(reader, page);
            default ->
                throw new ProblemException(
                        CommonProblems.INVALID,
                        "A parameter is not valid.",
                        new FieldError("mode", "value", "must be latest or ranked"));
        };
    }
}
