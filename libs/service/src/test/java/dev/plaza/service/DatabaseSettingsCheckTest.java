package dev.plaza.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.http.ConfigurationCheck;
import dev.plaza.http.Settings;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.value.MapPropertyResolver;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsCheckTest {

    private static final String SECRET = "sesame-4711";
    private static final Map<String, Object> GOOD =
            Map.of("plaza.database.url", "postgres://ana:" + SECRET + "@localhost:5432/notes_db");

    @Test
    void isFoundWhenAServiceStarts() {
        assertThat(ServiceLoader.load(ConfigurationCheck.class))
                .hasAtLeastOneElementOfType(DatabaseSettingsCheck.class);
    }

    @Test
    void findsNothingWrongWithWhatIsRight() {
        assertThat(faults(GOOD)).isEmpty();
    }

    @Test
    void takesPartsInsteadOfAUrl() {
        assertThat(faults(Map.of(
                        "plaza.database.host", "localhost",
                        "plaza.database.port", "5432",
                        "plaza.database.name", "notes_db",
                        "plaza.database.user", "ana",
                        "plaza.database.password", SECRET)))
                .isEmpty();
    }

    @Test
    void tellsEveryMissingPartAtOnce() {
        assertThat(faults(Map.of("plaza.database.host", "localhost", "plaza.database.port", "65536")))
                .hasSize(4)
                .anySatisfy(fault -> assertThat(fault).contains("plaza.database.port", "65535"))
                .anySatisfy(fault -> assertThat(fault).contains("plaza.database.name"))
                .anySatisfy(fault -> assertThat(fault).contains("plaza.database.user"))
                .anySatisfy(fault -> assertThat(fault).contains("plaza.database.password"));
    }

    @Test
    void tellsThatThereIsNoAddressAtAll() {
        assertThat(faults(Map.of())).singleElement().asString().startsWith("plaza.database.url (PLAZA_DATABASE_URL)");
    }

    @Test
    void wantsADirectConnectionForMigrationsBesideAPooler() {
        Map<String, Object> settings = new HashMap<>(GOOD);
        settings.put("plaza.database.through-pooler", "true");

        assertThat(faults(settings)).singleElement().asString().startsWith("plaza.database.migration-url");
        settings.put("plaza.database.migration-url", "postgres://owner:x@localhost/notes_db");
        assertThat(faults(settings)).isEmpty();
    }

    @Test
    void wantsThePasswordOfTheOwnerAndTheCaOfTheServer() {
        Map<String, Object> settings = new HashMap<>(GOOD);
        settings.put("plaza.database.migration-user", "owner");
        settings.put("plaza.database.tls.certificate", "own.crt");

        assertThat(faults(settings))
                .hasSize(2)
                .anySatisfy(fault -> assertThat(fault).startsWith("plaza.database.migration-password"))
                .anySatisfy(fault -> assertThat(fault).startsWith("plaza.database.tls.ca"));
    }

    @ParameterizedTest
    @CsvSource({
        "plaza.database.url, mysql://ana:sesame-4711@localhost/notes_db",
        "plaza.database.migration-url, postgres://ana:sesame-4711@/",
        "plaza.database.read-only-url, sesame-4711",
        "plaza.database.url, postgres://ana:sesame-4711@db.example.org/notes_db?sslmode=require",
        "plaza.database.migration-url, postgres://ana:sesame-4711@10.0.0.7/notes_db?sslmode=disable",
        "plaza.database.unencrypted, yes",
        "plaza.database.through-pooler, perhaps",
        "plaza.database.pool-size, 0",
        "plaza.database.pool-min-idle, 21",
        "plaza.database.acquire-timeout, soon",
        "plaza.database.acquire-timeout, 100ms",
        "plaza.database.idle-timeout, 9s",
        "plaza.database.max-lifetime, 29s",
        "plaza.database.connect-timeout, 0s",
        "plaza.database.socket-timeout, 1ms",
        "plaza.database.leak-threshold, -1s",
        "plaza.database.close-timeout, never"
    })
    void namesTheSettingAtFaultButNoSecret(String property, String value) {
        Map<String, Object> settings = new HashMap<>(GOOD);
        settings.put("plaza.database.pool-size", "20");
        settings.put(property, value);

        assertThat(faults(settings))
                .singleElement()
                .asString()
                .startsWith(property)
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://ana:secret@db.example.org/notes_db",
                "postgres://ana:secret@db.example.org/notes_db?sslmode=verify-full",
                "postgres://ana:secret@127.0.0.1/notes_db?sslmode=disable"
            })
    void takesWhatIsCheckedOrNeverLeavesTheMachine(String url) {
        assertThat(faults(Map.of("plaza.database.url", url))).isEmpty();
    }

    @Test
    void allowsLessInWords() {
        assertThat(faults(Map.of(
                        "plaza.database.url", "postgres://ana:secret@db.example.org/notes_db?sslmode=disable",
                        "plaza.database.unencrypted", "allowed")))
                .isEmpty();
    }

    private static List<String> faults(Map<String, Object> properties) {
        var settings = new Settings(new MapPropertyResolver(properties, ConversionService.SHARED));
        new DatabaseSettingsCheck().check(settings);
        return settings.faults();
    }
}
