package dev.plaza.service.security;

import static dev.plaza.testing.people.PersonMaker.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.service.ServiceTest;
import dev.plaza.testing.people.TestPerson;
import dev.plaza.testing.tokens.TestTokens;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class RulesTest extends ServiceTest {

    private static final TestPerson ANA = aPerson().named("ana").make();

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
        assertThat(json(send(request("/api/v1/open", TestTokens.of(ANA))))
                        .path("name")
                        .asText())
                .isEqualTo(ANA.username());
    }

    @Test
    void refusesPeopleWithoutTheRole() {
        HttpResponse<String> answer = send(request("/api/v1/admin", tokenWithRoles("user", "Admin")));

        problem(answer, 403, "auth.forbidden");
        assertThat(header(answer, "WWW-Authenticate")).contains("insufficient_scope");
        assertThat(send(request("/api/v1/admin", tokenWithRoles("admin"))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void answersUnknownPathsAlikeToEverybody() {
        problem(send(request("/api/v1/nothing")), 404, "resource.not-found");
        problem(send(request("/api/v1/nothing", aToken())), 404, "resource.not-found");
    }

    @Test
    void checksWhoAsksBeforeWhatIsAsked() {
        problem(send(request("/api/v1/notes?limit=none&cursor=none")), 401, "auth.unauthenticated");
    }

    @Test
    void keepsTheRequestIdWhenATokenIsSeenFirst() {
        HttpResponse<String> answer =
                send(request("/api/v1/whoami", aToken()).header("X-Request-Id", "0123456789abcdef"));

        assertThat(header(answer, "X-Request-Id")).isEqualTo("0123456789abcdef");
    }

    private static String tokenWithRoles(String... roles) {
        return TestTokens.tokenFor(ANA).withRoles(roles).sign();
    }
}
