package dev.plaza.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.service.ServiceTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class RulesTest extends ServiceTest {

    @Test
    void asksStrangersToSignInWhereARouteSaysNothing() {
        HttpResponse<String> answer = send(request("/api/v1/whoami"));

        problem(answer, 401, "auth.unauthenticated");
        assertThat(header(answer, "WWW-Authenticate")).isEqualTo("Bearer realm=\"plaza\"");
    }

    @Test
    void saysThatTheTokenIsAtFaultWhereOneWasSent() {
        HttpResponse<String> answer = send(request("/api/v1/whoami", "nonsense"));

        problem(answer, 401, "auth.unauthenticated");
        assertThat(header(answer, "WWW-Authenticate")).isEqualTo("Bearer realm=\"plaza\", error=\"invalid_token\"");
    }

    @Test
    void letsStrangersInWhereARouteIsOpen() {
        assertThat(json(send(request("/api/v1/open"))).path("name").asText()).isEqualTo("stranger");
        assertThat(json(send(request("/api/v1/open", "nonsense"))).path("name").asText())
                .isEqualTo("stranger");
    }

    @Test
    void knowsTheSignedInPersonOnAnOpenRoute() {
        assertThat(json(send(request("/api/v1/open", TOKENS.token())))
                        .path("name")
                        .asText())
                .isEqualTo("ana");
    }

    @Test
    void refusesPeopleWithoutTheRole() {
        HttpResponse<String> answer = send(request("/api/v1/admin", TOKENS.token("user", "Admin")));

        problem(answer, 403, "auth.forbidden");
        assertThat(header(answer, "WWW-Authenticate")).contains("insufficient_scope");
        assertThat(send(request("/api/v1/admin", TOKENS.token("admin"))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void answersUnknownPathsAlikeToEverybody() {
        problem(send(request("/api/v1/nothing")), 404, "resource.not-found");
        problem(send(request("/api/v1/nothing", TOKENS.token())), 404, "resource.not-found");
    }

    @Test
    void checksWhoAsksBeforeWhatIsAsked() {
        problem(send(request("/api/v1/notes?limit=none&cursor=none")), 401, "auth.unauthenticated");
    }

    @Test
    void keepsTheRequestIdWhenATokenIsSeenFirst() {
        HttpResponse<String> answer =
                send(request("/api/v1/whoami", TOKENS.token()).header("X-Request-Id", "0123456789abcdef"));

        assertThat(header(answer, "X-Request-Id")).isEqualTo("0123456789abcdef");
    }
}
