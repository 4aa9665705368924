package dev.plaza.local.platform;

import dev.plaza.local.mail.Mailbox;
import dev.plaza.local.process.Component;
import dev.plaza.local.process.Readiness;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Takes every mail that services send on this machine and delivers none: {@code ./plaza mail} shows them. It runs in the
 * supervisor's own process, where it costs a thread rather than a JVM; a mail that comes while it is away waits with its
 * sender.
 */
public final class MailCatcher implements Component {

    public static final String NAME = "mail";

    private static final int LARGEST_MAIL = 10 * 1024 * 1024;
    private static final int CONNECTIONS = 20;

    private final Mailbox mailbox;
    private final int port;
    private @Nullable SMTPServer server;

    public MailCatcher(Mailbox mailbox, int port) {
        this.mailbox = mailbox;
        this.port = port;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String url() {
        return "smtp://localhost:" + port;
    }

    @Override
    public void start() throws IOException {
        var starting = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .maxConnections(CONNECTIONS)
                .maxMessageSize(LARGEST_MAIL)
                .messageHandler((_, _, _, mail) -> keep(mail))
                .build();
        try {
            starting.start();
        } catch (RuntimeException e) {
            throw new IOException(e.getMessage(), e);
        }
        server = starting;
    }

    @Override
    public Optional<ProcessHandle> process() {
        return server == null ? Optional.empty() : Optional.of(ProcessHandle.current());
    }

    @Override
    public boolean isReady() {
        return Readiness.port(port).isReady();
    }

    @Override
    public String ending() {
        return process().isPresent() ? "" : "ended";
    }

    @Override
    public void stop(Duration patience) {
        var running = server;
        server = null;
        if (running != null) {
            running.stop();
        }
    }

    private void keep(byte[] mail) throws RejectException {
        try {
            mailbox.add(mail, Instant.now());
        } catch (IOException e) {
            throw new RejectException(451, "cannot be kept: " + e.getMessage());
        }
    }
}
