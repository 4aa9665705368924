package dev.plaza.auth.application.mail;

import dev.plaza.events.background.Signal;
import jakarta.inject.Singleton;

/** There is a mail to be sent. */
@Singleton
final class MailSignal extends Signal {

    MailSignal() {}
}
