package dev.plaza.auth.infrastructure.mail;

import static dev.plaza.auth.infrastructure.mail.Letters.SECRET;
import static dev.plaza.auth.infrastructure.mail.Letters.letter;
import static dev.plaza.auth.infrastructure.mail.Letters.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.auth.domain.mail.Letter;
import dev.plaza.auth.domain.mail.MailPurpose;
import dev.plaza.auth.domain.mail.MailPurpose.Link;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each purpose has its words, as text and as HTML. */
class LetterTemplatesTest {

    private final LetterTemplates templates = new LetterTemplates(settings(1, "Plaza & Co", Locale.ENGLISH));

    @ParameterizedTest
    @EnumSource
    void haveWordsForEachPurpose(MailPurpose purpose) {
        Letter letter = letter(purpose, "ana");

        assertThat(templates.subject(letter)).contains("Plaza & Co").hasSizeLessThan(79);
        assertThat(templates.text(letter)).startsWith("Hello ana,").doesNotContain("{{", "{%", "&amp;", "<");
        assertThat(templates.html(letter))
                .startsWith("<!DOCTYPE html>")
                .contains("Hello ana,", "Plaza &amp; Co", "</html>")
                .doesNotContain("{{", "{%");
    }

    @ParameterizedTest
    @EnumSource
    void showLinkAndTokenWhereThereIsOne(MailPurpose purpose) {
        Letter letter = letter(purpose, "ana");
        String link = "https://plaza.example.net/" + purpose.link().page() + "#token=" + SECRET.value();

        if (purpose.link() == Link.NONE) {
            assertThat(templates.text(letter) + templates.html(letter)).doesNotContain("#token=");
        } else {
            assertThat(templates.text(letter).lines()).contains(link, SECRET.value());
            assertThat(templates.html(letter)).contains("href=\"" + link + "\"", ">" + SECRET.value() + "</code>");
        }
    }

    @ParameterizedTest
    @EnumSource
    void letNobodyWriteHtml(MailPurpose purpose) {
        assertThat(templates.html(letter(purpose, "<a href=\"https://evil.example\">")))
                .contains("Hello &lt;a href=&quot;https://evil.example&quot;&gt;,")
                .doesNotContain("<a href=\"https://evil.example\"");
    }

    @Test
    void areEnglishInALanguageThatTheyLack() {
        Letter letter = letter(MailPurpose.VERIFY_EMAIL, "ana");
        LetterTemplates finnish = new LetterTemplates(settings(1, "Plaza & Co", Locale.of("fi")));

        assertThat(finnish.subject(letter)).isEqualTo(templates.subject(letter));
        assertThat(finnish.text(letter)).isEqualTo(templates.text(letter));
    }

    /** The test's resources hold a part of the mails in a language of its own. */
    @Test
    void areInTheLanguageOfTheInstallation() {
        LetterTemplates latin = new LetterTemplates(settings(1, "Plaza", Locale.of("la")));

        assertThat(latin.subject(letter(MailPurpose.PASSWORD_CHANGED, "ana"))).isEqualTo("Tessera mutata: Plaza");
        assertThat(latin.text(letter(MailPurpose.PASSWORD_CHANGED, "ana"))).startsWith("Salve ana,");
        assertThat(latin.html(letter(MailPurpose.PASSWORD_CHANGED, "ana")))
                .contains("<html lang=\"la\">", "Salve ana,");
        assertThat(latin.html(letter(MailPurpose.EMAIL_CHANGED, "ana"))).contains("<html lang=\"en\">", "Hello ana,");
    }
}
