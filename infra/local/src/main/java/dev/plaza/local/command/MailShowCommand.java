package dev.plaza.local.command;

import dev.plaza.local.PlazaException;
import dev.plaza.local.mail.CaughtMail;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one mail. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows one mail, as text unless told otherwise.")
final class MailShowCommand implements Runnable {

    @Parameters(
            arity = "0..1",
            paramLabel = "#",
            defaultValue = "1",
            description = "Its number in the list. Default: the newest.")
    private int number;

    @ArgGroup
    private Form form = new Form();

    /** How it is shown. */
    private static final class Form {
        @Option(names = "--html", description = "The part for browsers.")
        private boolean isHtml;

        @Option(names = "--source", description = "All of it, as it came.")
        private boolean isSource;
    }

    @Override
    public void run() {
        if (number < 1) {
            throw new PlazaException("Mails are numbered from 1, the newest.");
        }
        var mail = MailCommand.mailbox().newest(number).stream()
                .skip(number - 1L)
                .findFirst()
                .orElseThrow(() -> new PlazaException("There is no mail " + number + "; ./plaza mail lists them."));
        System.out.println(shown(mail));
    }

    private String shown(CaughtMail mail) {
        if (form.isSource) {
            return mail.source();
        }
        if (form.isHtml) {
            return mail.html();
        }
        return "caught at: %s%nfrom:      %s%nto:        %s%nsubject:   %s%n%n%s"
                .formatted(
                        MailCommand.time(mail),
                        mail.from(),
                        mail.to(),
                        mail.subject(),
                        mail.text().isEmpty() ? mail.html() : mail.text());
    }
}
