package dev.plaza.user.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetailsTest {

    private final Details ana = Details.named("Ana", "Lima");

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\nb", "tab\tbed", "\u0000", "\ud800"})
    void refusesNamesThatAreNone(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Details.named(name, "Lima"))
                .withMessageContaining("not a name");
    }

    @Test
    void countsCharactersRatherThanCodeUnits() {
        assertThat(Details.name("😀".repeat(100))).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> Details.name("a".repeat(101)));
    }

    @Test
    void leavesOutSpacesAround() {
        assertThat(Details.named(" Ana ", "Lima\n")).isEqualTo(ana);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one line", "two\nlines", "a\r\nb\n\nc\td"})
    void takesLinesAsBio(String bio) {
        assertThat(Details.bio(bio)).isEqualTo(bio);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "bell\u0007", "null\u0000"})
    void refusesWhatIsNoBio(String bio) {
        assertThatIllegalArgumentException().isThrownBy(() -> Details.bio(bio));
    }

    @Test
    void checksAnEndlessBioInNoTime() {
        String lines = "x\n".repeat(1_000) + "\u0000";

        assertThatIllegalArgumentException().isThrownBy(() -> Details.bio(lines.substring(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+351 210 000 000", "020 (7946) 0958", "0123456", "+1-555-010-9999"})
    void takesPhoneNumbers(String number) {
        assertThat(Details.phoneNumber(number)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "call me", "+", "123456789012345678901", "+351--------1"})
    void refusesWhatIsNoPhoneNumber(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> Details.phoneNumber(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "http://example.org:8080/a?b=c#d", "HTTPS://EXAMPLE.ORG/ä"})
    void takesWebAddresses(String address) {
        assertThat(Details.website(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "ftp://example.org",
                "javascript:alert(1)",
                "https://",
                "https:///path",
                "https://a b",
                "https://example.org/\"><script>"
            })
    void refusesWhatABrowserShouldNotOpen(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> Details.website(address));
    }

    @Test
    void refusesBirthsBefore1900() {
        assertThat(Details.dateOfBirth(LocalDate.of(1900, 1, 1))).isEqualTo("1900-01-01");
        assertThatIllegalArgumentException().isThrownBy(() -> Details.dateOfBirth(LocalDate.of(1899, 12, 31)));
    }

    @Test
    void namesWhatChanged() {
        Details changed = new Details(
                "Anna",
                "Lima",
                "Hello",
                LocalDate.of(1990, 12, 31),
                Gender.FEMALE,
                "+351 210 000 000",
                "Lisbon",
                "https://example.org");

        assertThat(changed.changesSince(ana))
                .containsExactly("firstName", "bio", "dateOfBirth", "gender", "phoneNumber", "location", "website");
        assertThat(ana.changesSince(ana)).isEmpty();
    }
}
