package dev.plaza.local.command;

import dev.plaza.local.mail.CaughtMail;
import dev.plaza.local.mail.Mailbox;
import dev.plaza.local.platform.Workspace;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the mails that were caught. */
@Command(
        name = "mail",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the mails that services have sent, the newest first; none of them leaves this machine.",
            "The newest 1000 are kept in .plaza/data/mail. With PLAZA_MAIL_HOST set, services send to that host instead."
        },
        subcommands = {MailShowCommand.class, MailClearCommand.class})
public final class MailCommand implements Runnable {

    private static final String ROW = "%4s  %-19s  %-32s  %s%n";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            defaultValue = "20",
            description = "At most so many. Default: ${DEFAULT-VALUE}.")
    private int limit;

    @Override
    public void run() {
        List<CaughtMail> mails = mailbox().newest(limit);
        if (mails.isEmpty()) {
            System.out.println("No mail was sent yet.");
            return;
        }
        System.out.printf(Locale.ROOT, ROW, "#", "CAUGHT AT", "TO", "SUBJECT");
        for (var i = 0; i < mails.size(); i++) {
            var mail = mails.get(i);
            System.out.printf(Locale.ROOT, ROW, i + 1, time(mail), mail.to(), mail.subject());
        }
        System.out.println("./plaza mail show [#] shows one.");
    }

    static Mailbox mailbox() {
        return Workspace.current().mailbox();
    }

    static String time(CaughtMail mail) {
        return TIME.format(mail.arrivedAt().atZone(ZoneId.systemDefault()));
    }
}
