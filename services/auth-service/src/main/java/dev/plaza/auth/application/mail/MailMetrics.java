package dev.plaza.auth.application.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** What became of mails; the names in Prometheus are given beside them. */
@Singleton
final class MailMetrics {

    private final Counter sent;
    private final Counter postponed;
    private final Counter givenUp;

    MailMetrics(@Nullable MeterRegistry configured) {
        MeterRegistry registry = configured == null ? new SimpleMeterRegistry() : configured;
        sent = Counter.builder("mails.sent") // mails_sent_total
                .description("Mails that the mail server has taken")
                .register(registry);
        postponed = Counter.builder("mails.postponed") // mails_postponed_total
                .description("Attempts to send a mail that failed and will be made again")
                .register(registry);
        givenUp = Counter.builder("mails.given.up") // mails_given_up_total
                .description("Mails that were refused for good, or could not be sent for two days")
                .register(registry);
    }

    void sent() {
        sent.increment();
    }

    void postponed() {
        postponed.increment();
    }

    void givenUp() {
        givenUp.increment();
    }
}
