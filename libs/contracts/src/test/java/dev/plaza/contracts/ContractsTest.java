package dev.plaza.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.personal.PersonalDataEvents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What other services and old messages rely on. A change of a record shows as a changed schema; run with
 * {@code -Dplaza.contracts.write-schemas=true} to write them anew, and read the difference before committing it.
 */
class ContractsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<EventType<?>> types() {
        return Catalogue.PLAZA.types();
    }

    @Test
    void namesPublishersAndLanesAreStable() {
        assertThat(types())
                .extracting(type ->
                        String.join(",", new TreeSet<>(type.publishers())) + " " + type.name() + " " + type.lane())
                .containsExactlyInAnyOrder(
                        "auth-service user.registered.v1 EVENTS",
                        "auth-service user.email-verified.v1 EVENTS",
                        "auth-service user.email-changed.v1 EVENTS",
                        "auth-service user.password-changed.v1 EVENTS",
                        "auth-service user.roles-changed.v1 CONTROL",
                        "auth-service user.deactivated.v1 CONTROL",
                        "auth-service user.activated.v1 CONTROL",
                        "auth-service user.erased.v1 EVENTS",
                        "auth-service session.started.v1 EVENTS",
                        "auth-service session.revoked.v1 CONTROL",
                        "auth-service refresh-token.reused.v1 EVENTS",
                        "auth-service signing-key.published.v1 CONTROL",
                        "auth-service signing-key.retired.v1 CONTROL",
                        "auth-service export.requested.v1 EVENTS",
                        "post-service,user-service erasure.completed.v1 EVENTS",
                        "post-service,user-service export.part-ready.v1 EVENTS",
                        "user-service user.profile.created.v1 EVENTS",
                        "user-service user.profile.updated.v1 EVENTS",
                        "user-service user.privacy.updated.v1 EVENTS",
                        "user-service friendship.requested.v1 EVENTS",
                        "user-service friendship.accepted.v1 EVENTS",
                        "user-service friendship.ended.v1 EVENTS",
                        "user-service user.blocked.v1 CONTROL",
                        "user-service user.unblocked.v1 CONTROL",
                        "post-service post.published.v1 EVENTS",
                        "post-service post.edited.v1 EVENTS",
                        "post-service post.deleted.v1 EVENTS",
                        "post-service post.shared.v1 EVENTS",
                        "post-service comment.added.v1 EVENTS",
                        "post-service comment.edited.v1 EVENTS",
                        "post-service comment.deleted.v1 EVENTS",
                        "post-service reaction.added.v1 EVENTS",
                        "post-service reaction.removed.v1 EVENTS");
    }

    @Test
    void whoeverIsAskedAboutAPersonAnswers() {
        assertThat(PersonalDataEvents.ERASURE_COMPLETED.publishers()).isEqualTo(AuthEvents.USER_ERASED.consumers());
        assertThat(PersonalDataEvents.EXPORT_PART_READY.publishers())
                .isEqualTo(AuthEvents.EXPORT_REQUESTED.consumers());
    }

    @ParameterizedTest
    @MethodSource("types")
    void committedSchemaIsTheRecords(EventType<?> type) {
        if (Boolean.getBoolean("plaza.contracts.write-schemas")) {
            Schemas.commit(type);
        }

        assertThat(Schemas.committed(type)).isEqualTo(Schemas.generated(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void sampleKeepsToItsSchema(EventType<?> type) {
        assertThat(schemaOf(type).validate(sample(type), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void sampleSurvivesReadingAndWriting(EventType<?> type) throws Exception {
        byte[] written = ContractJson.write(Samples.of(type));

        assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(sample(type)));
    }

    private static String sample(EventType<?> type) {
        return new String(Samples.json(type), StandardCharsets.UTF_8);
    }

    private static JsonSchema schemaOf(EventType<?> type) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        Schemas.committed(type),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }
}
