package dev.plaza.auth.infrastructure.mail;

import dev.plaza.auth.domain.mail.Letter;
import dev.plaza.auth.domain.mail.MailPurpose;
import dev.plaza.auth.domain.session.TokenSecret;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * Puts letters into words. For each purpose there are {@code mail/<purpose>.txt} and {@code .html} in English; a language
 * has them in {@code mail/<language>/} and its subjects in {@code mail/subjects_<language>.properties}, and what it lacks is
 * English.
 */
@Singleton
final class LetterTemplates {

    private static final String FOLDER = "mail/";

    private final PebbleEngine html = engine(true);
    private final PebbleEngine text = engine(false);
    private final ResourceBundle subjects;
    private final MailSettings settings;

    LetterTemplates(MailSettings settings) {
        this.settings = settings;
        this.subjects = ResourceBundle.getBundle(
                "mail.subjects",
                settings.language(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String subject(Letter letter) {
        return subjects.getString(letter.purpose().template()).formatted(settings.fromName());
    }

    String text(Letter letter) {
        return render(text, letter, ".txt");
    }

    String html(Letter letter) {
        return render(html, letter, ".html");
    }

    private String render(PebbleEngine engine, Letter letter, String ending) {
        StringWriter words = new StringWriter();
        try {
            engine.getTemplate(template(letter.purpose(), ending)).evaluate(words, model(letter));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words.toString();
    }

    private String template(MailPurpose purpose, String ending) {
        String name = purpose.template() + ending;
        String translated = FOLDER + settings.language().getLanguage() + "/" + name;
        return LetterTemplates.class.getResource("/" + translated) == null ? FOLDER + name : translated;
    }

    private Map<String, Object> model(Letter letter) {
        TokenSecret secret = letter.secret();
        return Map.of(
                "product", settings.fromName(),
                "home", settings.baseUrl(),
                "username", letter.username(),
                "token", secret == null ? "" : secret.value(),
                "link", secret == null ? "" : link(letter.purpose().link(), secret));
    }

    /** The secret stands behind the fragment, which browsers send to no server, so that it is in nobody's log. */
    private String link(MailPurpose.Link link, TokenSecret secret) {
        return settings.baseUrl() + "/" + link.page() + "#token=" + secret.value();
    }

    private static PebbleEngine engine(boolean isEscaping) {
        return new PebbleEngine.Builder()
                .loader(new ClasspathLoader())
                .autoEscaping(isEscaping)
                .newLineTrimming(false)
                .strictVariables(true)
                .build();
    }
}
