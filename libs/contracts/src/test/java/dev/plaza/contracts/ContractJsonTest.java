package dev.plaza.contracts;

import static dev.plaza.contracts.auth.AuthEvents.SIGNING_KEY_RETIRED;
import static dev.plaza.contracts.auth.AuthEvents.USER_PASSWORD_CHANGED;
import static dev.plaza.contracts.user.UserEvents.FRIENDSHIP_REQUESTED;
import static dev.plaza.contracts.user.UserEvents.PROFILE_CREATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plaza.contracts.user.Person;
import dev.plaza.contracts.user.UserProfileCreated;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void leavesOutWhatIsNull() {
        Person person = Samples.of(PROFILE_CREATED).person();

        assertThat(person.avatarUrl()).isNull();
        assertThat(ContractJson.writeText(new UserProfileCreated(person))).doesNotContain("avatarUrl");
    }

    @Test
    void writesInstantsAsText() {
        assertThat(ContractJson.writeText(Samples.of(USER_PASSWORD_CHANGED)))
                .contains("\"changedAt\":\"2026-11-20T11:00:00Z\"");
    }

    @Test
    void ignoresWhatALaterPublisherAdds() {
        byte[] json = altered(PROFILE_CREATED, payload -> payload.put("added", 1));

        assertThat(ContractJson.read(PROFILE_CREATED, json)).isEqualTo(Samples.of(PROFILE_CREATED));
    }

    @Test
    void takesNullForWhatMayBeAbsent() {
        byte[] json = altered(PROFILE_CREATED, payload -> ((ObjectNode) payload.get("person")).putNull("avatarUrl"));

        assertThat(ContractJson.read(PROFILE_CREATED, json)).isEqualTo(Samples.of(PROFILE_CREATED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "displayName", "isVerified", "profileVisibility"})
    void refusesAPayloadThatLacksWhatIsRequired(String component) {
        assertMalformed(PROFILE_CREATED, payload -> ((ObjectNode) payload.get("person")).remove(component));
        assertMalformed(PROFILE_CREATED, payload -> ((ObjectNode) payload.get("person")).putNull(component));
    }

    @Test
    void refusesOtherTypesThanThePromised() {
        assertMalformed(SIGNING_KEY_RETIRED, payload -> payload.put("keyId", 7));
        assertMalformed(PROFILE_CREATED, payload -> ((ObjectNode) payload.get("person")).put("isVerified", "true"));
        assertMalformed(PROFILE_CREATED, payload -> ((ObjectNode) payload.get("person")).put("profileVisibility", 0));
    }

    @Test
    void refusesAPairOutOfOrder() {
        assertMalformed(FRIENDSHIP_REQUESTED, payload -> {
            ObjectNode relation = (ObjectNode) payload.get("relation");
            JsonNode first = relation.get("firstId");
            relation.set("firstId", relation.get("secondId"));
            relation.set("secondId", first);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "\"text\""})
    void refusesWhatIsNotAnObject(String json) {
        assertThatExceptionOfType(MalformedPayloadException.class)
                .isThrownBy(() -> ContractJson.read(PROFILE_CREATED, json.getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("user.profile.created.v1");
    }

    private static void assertMalformed(EventType<?> type, Consumer<ObjectNode> alteration) {
        byte[] json = altered(type, alteration);
        assertThatExceptionOfType(MalformedPayloadException.class).isThrownBy(() -> ContractJson.read(type, json));
    }

    private static byte[] altered(EventType<?> type, Consumer<ObjectNode> alteration) {
        try {
            ObjectNode payload = (ObjectNode) JSON.readTree(Samples.json(type));
            alteration.accept(payload);
            return JSON.writeValueAsBytes(payload);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
