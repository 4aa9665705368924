package dev.plaza.auth.application.mail;

import jakarta.inject.Singleton;

/** Tells whoever sends mails that there is one to be sent; nobody does in a process that runs a command. */
@Singleton
final class MailSignal {

    private volatile Runnable listener = () -> {};

    MailSignal() {}

    void listen(Runnable wake) {
        listener = wake;
    }

    void give() {
        listener.run();
    }
}
