package dev.plaza.service.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plaza.http.FieldError;
import dev.plaza.http.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

    private static final String DATE = "must be a date such as 1990-12-31";

    @Test
    void tellsAbsentFromNullFromAValue() {
        Profile absent = read("{}");
        Profile emptied = read("{\"bio\":null,\"born\":null}");
        Profile changed = read("{\"bio\":\"\",\"born\":\"1990-12-31\",\"name\":\"Ana\",\"open\":true}");

        assertThat(absent.bio()).isEqualTo(Change.none());
        assertThat(absent.name()).isEmpty();
        assertThat(emptied.bio()).isEqualTo(Change.to(null));
        assertThat(emptied.born()).isEqualTo(Change.to(null));
        assertThat(changed.bio()).isEqualTo(Change.to(""));
        assertThat(changed.born()).isEqualTo(Change.to(LocalDate.of(1990, 12, 31)));
        assertThat(changed.name()).contains("Ana");
        assertThat(changed.open()).contains(true);
    }

    @Test
    void appliesAChangeToWhatWasThere() {
        assertThat(Change.<String>none().appliedTo("old")).isEqualTo("old");
        assertThat(Change.<String>to(null).appliedTo("old")).isNull();
        assertThat(Change.to("new").appliedTo(null)).isEqualTo("new");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            delimiter = '|',
            value = {
                "{\"name\":null}|name|required",
                "{\"name\":5}|name|type",
                "{\"name\":true}|name|type",
                "{\"name\":[\"Ana\"]}|name|type",
                "{\"name\":{}}|name|type",
                "{\"name\":\"\"}|name|length",
                "{\"name\":\"12345678901\"}|name|length",
                "{\"name\":\"a\\u0000b\"}|name|value",
                "{\"bio\":5}|bio|type",
                "{\"motto\":\"a\\u0000b\"}|motto|value",
                "{\"born\":\"1990-02-30\"}|born|value",
                "{\"born\":19901231}|born|type",
                "{\"open\":\"true\"}|open|type",
                "{\"open\":1}|open|type",
                "{\"open\":null}|open|required",
                "{\"nickname\":\"A\"}|nickname|unknown",
                "{\"Name\":\"Ana\"}|Name|unknown",
                "{\"place\":\"Rome\"}|place|type",
                "{\"place\":null}|place|type",
                "{\"place\":{\"city\":5}}|place.city|type",
                "{\"place\":{\"street\":\"A\"}}|place.street|unknown",
                "[]||type",
                "\"text\"||type",
                "5||type",
                "true||type"
            })
    void namesTheFieldAtFault(String json, String field, String code) {
        List<FieldError> errors = refused(json);

        assertThat(errors).hasSize(1);
        assertThat(errors.getFirst().field())
                .isEqualTo(Optional.ofNullable(field).orElse(""));
        assertThat(errors.getFirst().code()).isEqualTo(code);
    }

    @Test
    void namesAllFieldsAtFaultAtOnce() {
        assertThat(refused("{\"name\":null,\"open\":5,\"x\":1,\"place\":{\"y\":2}}"))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("name", "open", "x", "place.y");
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(read("{\"name\":\"" + "🎉".repeat(10) + "\"}").name()).isPresent();
        assertThat(refused("{\"name\":\"" + "🎉".repeat(11) + "\"}")).hasSize(1);
    }

    @Test
    void letsFaultsOfTheReaderThrough() {
        assertThatThrownBy(() -> patch("{}").read(_ -> {
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private static List<FieldError> refused(String json) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> read(json));
        assertThat(problem).as("refusal of %s", json).isNotNull();
        assertThat(problem.details().code().status()).isEqualTo(400);
        return problem.details().errors();
    }

    private static Profile read(String json) {
        return patch(json)
                .read(fields -> new Profile(
                        fields.text("name", 1, 10),
                        fields.textOrNull("bio", 20),
                        fields.parsedOrNull("born", DATE, LocalDate::parse),
                        fields.parsed("motto", "must be a motto", String::strip),
                        fields.flag("open"),
                        fields.object("place").textOrNull("city", 20)));
    }

    private static MergePatch patch(String json) {
        try {
            return new ObjectMapper().readValue(json, MergePatch.class);
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException(fault);
        }
    }

    private record Profile(
            Optional<String> name,
            Change<String> bio,
            Change<LocalDate> born,
            Optional<String> motto,
            Optional<Boolean> open,
            Change<String> city) {}
}
