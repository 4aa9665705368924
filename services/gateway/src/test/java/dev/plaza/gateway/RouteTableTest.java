package dev.plaza.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {

    private final RouteTable routes = new RouteTable();

    @ParameterizedTest
    @CsvSource({
        "/.well-known/jwks.json, auth-service",
        "/api/v1/auth/register, auth-service",
        "/api/v1/users, user-service",
        "/api/v1/users/me, user-service",
        "/api/v1/users/by-username/ana, user-service",
        "/api/v1/users/01/friends, user-service",
        "/api/v1/users/01/posts, post-service",
        "/api/v1/users/01/posts/x, user-service",
        "/api/v1/friends/requests/01/accept, user-service",
        "/api/v1/blocks/01, user-service",
        "/api/v1/posts/01/reactions/like, post-service",
        "/api/v1/comments/01/replies, post-service",
        "/api/v1/feed, post-service",
        "/api/v1/search/posts, post-service",
        "/api/v1/tags/trending, post-service",
        "/api/v1/conversations/01/messages, message-service",
        "/api/v1/messages/search, message-service",
        "/api/v1/media/01/content, media-service",
        "/api/v1/collections/01/items/02, media-service",
        "/api/v1/notifications/preferences, notification-service",
        "/api/v1/stream, notification-service",
        "/api/v1/stream/tickets, notification-service"
    })
    void findsTheServiceOf(String path, String service) {
        assertThat(routes.find(path)).map(Route::service).hasValue(service);
    }

    @Test
    void liftsTheTimeLimitFromTheStreamAlone() {
        assertThat(routes.find("/api/v1/stream")).map(Route::isStream).hasValue(true);
        assertThat(RouteTable.ROUTES.stream().filter(Route::isStream)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"/", "/api/v1", "/api/v1/authx", "/api/v1/search", "/health"})
    void findsNothingElse(String path) {
        assertThat(routes.find(path)).isEmpty();
    }
}
