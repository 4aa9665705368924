package dev.plaza.local.command;

import picocli.CommandLine.Command;

/** Deletes every mail. */
@Command(name = "clear", mixinStandardHelpOptions = true, description = "Deletes every mail that was caught.")
final class MailClearCommand implements Runnable {

    @Override
    public void run() {
        System.out.println(MailCommand.mailbox().clear() + " deleted.");
    }
}
