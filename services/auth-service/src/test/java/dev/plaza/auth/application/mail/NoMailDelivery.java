package dev.plaza.auth.application.mail;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;

/** Most tests look at which mails were asked for: nobody sends them, unless a test says so. */
@Singleton
@Replaces(MailDelivery.class)
@Requires(property = "test.mails", notEquals = "sent")
final class NoMailDelivery implements ApplicationEventListener<StartupEvent> {

    @Override
    public void onApplicationEvent(StartupEvent event) {
        // on purpose
    }
}
