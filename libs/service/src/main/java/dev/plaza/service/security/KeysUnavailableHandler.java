package dev.plaza.service.security;

import dev.plaza.http.CommonProblems;
import dev.plaza.http.ProblemDetails;
import dev.plaza.http.ProblemHandler;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers 503 where a token cannot be judged. */
@Singleton
final class KeysUnavailableHandler extends ProblemHandler<KeysUnavailable> {

    private static final Logger LOG = LoggerFactory.getLogger(KeysUnavailableHandler.class);

    @Override
    protected ProblemDetails describe(KeysUnavailable problem) {
        LOG.warn("no access token can be verified: {}", problem.getMessage());
        return ProblemDetails.of(CommonProblems.UNAVAILABLE, "Access tokens cannot be verified at present.")
                .retryAfter(Duration.ofSeconds(2));
    }
}
