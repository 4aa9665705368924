package dev.plaza.user.presentation;

import static dev.plaza.testing.people.PersonMaker.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.user.Caller;
import dev.plaza.user.UserService;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private final UserService service = UserService.shared();

    @Test
    void isOnesProfileSettingsAndCounts() {
        Caller ana = service.join("ana");
        ana.befriend(service.join("ben"));
        service.join("cem").befriend(ana);
        ana.ask(service.join("dea"));
        service.join("eva").ask(ana);
        service.join("finn").ask(ana);

        JsonNode all = ana.get("/users/me/bootstrap").body();

        assertThat(all.path("user")).isEqualTo(ana.get("/users/me").body());
        assertThat(all.path("privacy")).isEqualTo(ana.get("/users/me/privacy").body());
        assertThat(all.path("counts").path("friends").asInt()).isEqualTo(2);
        assertThat(all.path("counts").path("incomingRequests").asInt()).isEqualTo(2);
        assertThat(all.path("counts").path("outgoingRequests").asInt()).isEqualTo(1);
        assertThat(all.size()).isEqualTo(3);
    }

    @Test
    void countsWhatTheListsShow() {
        Caller ana = service.join("ana");
        Caller ben = service.join("ben");
        Caller cem = service.join("cem");
        Caller dea = service.join("dea");
        ana.befriend(ben);
        cem.ask(ana);
        ana.ask(dea);

        service.deactivate(ben);
        service.deactivate(cem);
        service.deactivate(dea);

        JsonNode counts = ana.get("/users/me/bootstrap").body().path("counts");
        assertThat(counts.path("friends").asInt()).isZero();
        assertThat(counts.path("incomingRequests").asInt()).isZero();
        assertThat(counts.path("outgoingRequests").asInt()).isZero();
    }

    @Test
    void isWhatTheTokenSaysUntilTheProfileHasArrived() {
        Caller ana = service.caller(aPerson().named("ana").make());

        Caller.Answer answer = ana.get("/users/me/bootstrap");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("user").path("isPending").asBoolean()).isTrue();
        assertThat(answer.has("privacy")).isFalse();
        assertThat(answer.body().path("counts").path("friends").asInt()).isZero();
    }
}
