package dev.plaza.auth.presentation;

import dev.plaza.auth.application.session.ListSessions;
import dev.plaza.auth.application.session.LogOut;
import dev.plaza.auth.application.session.SessionView;
import dev.plaza.service.paging.Page;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.service.security.CurrentPerson;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import java.util.UUID;

/** Where a person is signed in, and how they sign out. */
@Controller("/api/v1/auth")
final class SessionController {

    private final ListSessions listSessions;
    private final LogOut logOut;
    private final RefreshCookie cookie;

    SessionController(ListSessions listSessions, LogOut logOut, RefreshCookie cookie) {
        this.listSessions = listSessions;
        this.logOut = logOut;
        this.cookie = cookie;
    }

    @Get("/sessions")
    Page<SessionView> list(CurrentPerson person, PageRequest page) {
        return listSessions.list(person, page);
    }

    @Delete("/sessions/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void end(HttpRequest<?> request, CurrentPerson person, UUID id) {
        logOut.of(person, id, Devices.of(request));
    }

    @Post("/logout")
    HttpResponse<?> logOut(HttpRequest<?> request, CurrentPerson person) {
        logOut.here(person, Devices.of(request));
        return cookie.clear(request, HttpResponse.noContent());
    }

    @Post("/logout-all")
    HttpResponse<?> logOutEverywhere(HttpRequest<?> request, CurrentPerson person) {
        logOut.everywhere(person, Devices.of(request));
        return cookie.clear(request, HttpResponse.noContent());
    }

    @Post("/logout-others")
    @Status(HttpStatus.NO_CONTENT)
    void logOutElsewhere(HttpRequest<?> request, CurrentPerson person) {
        logOut.elsewhere(person, Devices.of(request));
    }
}
