package dev.plaza.user.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @CsvSource({"+351 210 000 000, +351210000000", "+44 (20) 7946-0958, +442079460958", "+1.555.010.9999, +15550109999"
    })
    void keepsPhoneNumbersAsE164WritesThem(String number, String kept) {
        assertThat(Details.phoneNumber(number)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12",
                "call me",
                "+",
                "020 7946 0958",
                "+0 20 7946 0958",
                "+1234567890123456",
                "+351--------1"
            })
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

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/a.jpg", "data:image/png;base64,AAAA", "/a.jpg", "https://"})
    void refusesPicturesThatAreNotFetchedEncrypted(String address) {
        assertThat(Details.pictureUrl("https://example.org/a.jpg")).isEqualTo("https://example.org/a.jpg");
        assertThatIllegalArgumentException().isThrownBy(() -> Details.pictureUrl(address));
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
                "https://example.org",
                "https://example.org/ana.jpg",
                "https://example.org/sea.jpg");

        assertThat(changed.changesSince(ana))
                .containsExactly(
                        "firstName",
                        "bio",
                        "dateOfBirth",
                        "gender",
                        "phoneNumber",
                        "location",
                        "website",
                        "avatarUrl",
                        "coverUrl");
        assertThat(ana.changesSince(ana)).isEmpty();
    }
}
