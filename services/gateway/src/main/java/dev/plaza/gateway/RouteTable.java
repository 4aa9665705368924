package dev.plaza.gateway;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The public paths of all services. */
@Singleton
final class RouteTable {

    private static final String AUTH = "auth-service";
    private static final String USER = "user-service";
    private static final String POST = "post-service";
    private static final String MESSAGE = "message-service";
    private static final String MEDIA = "media-service";
    private static final String NOTIFICATION = "notification-service";

    static final List<Route> ROUTES = List.of(
                    new Route("/.well-known/jwks.json", AUTH),
                    new Route("/api/v1/auth/**", AUTH),
                    new Route("/api/v1/users/**", USER),
                    new Route("/api/v1/friends/**", USER),
                    new Route("/api/v1/blocks/**", USER),
                    new Route("/api/v1/users/*/posts", POST),
                    new Route("/api/v1/posts/**", POST),
                    new Route("/api/v1/comments/**", POST),
                    new Route("/api/v1/feed", POST),
                    new Route("/api/v1/search/posts", POST),
                    new Route("/api/v1/tags/**", POST),
                    new Route("/api/v1/conversations/**", MESSAGE),
                    new Route("/api/v1/messages/**", MESSAGE),
                    new Route("/api/v1/media/**", MEDIA),
                    new Route("/api/v1/collections/**", MEDIA),
                    new Route("/api/v1/notifications/**", NOTIFICATION),
                    new Route("/api/v1/stream/tickets", NOTIFICATION),
                    new Route("/api/v1/stream", NOTIFICATION, true))
            .stream()
            .sorted(Route.MOST_SPECIFIC_FIRST)
            .toList();

    /** The most specific route to {@code path}, if any. */
    Optional<Route> find(String path) {
        return ROUTES.stream().filter(route -> route.matches(path)).findFirst();
    }
}
