package dev.plaza.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service of server-sent events, near enough to the wire to see when the other side closes. */
final class StreamService implements AutoCloseable {

    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

    private final ServerSocket listener;
    private final List<Connection> connections = new CopyOnWriteArrayList<>();

    StreamService() {
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /** The connection that carried a request whose head contains {@code text}. */
    Connection connectionOf(String text) {
        return connections.stream()
                .filter(connection -> connection.head.contains(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no request with " + text));
    }

    boolean hasSeen(String text) {
        return connections.stream().anyMatch(connection -> connection.head.contains(text));
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Connection connection = new Connection(listener.accept());
                connections.add(connection);
                Thread.ofVirtual().start(connection::serve);
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** One connection from the gateway; it carries one request. */
    static final class Connection {

        private final Socket socket;
        private volatile String head = "";
        private volatile boolean isClosed;

        private Connection(Socket socket) {
            this.socket = socket;
        }

        /** Whether the gateway has closed it. */
        boolean isClosed() {
            return isClosed;
        }

        void send(String event) throws IOException {
            byte[] data = event.getBytes(StandardCharsets.UTF_8);
            OutputStream out = socket.getOutputStream();
            out.write((Integer.toHexString(data.length) + "\r\n" + event + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        private void serve() {
            try (socket) {
                InputStream in = socket.getInputStream();
                StringBuilder read = new StringBuilder();
                while (read.indexOf("\r\n\r\n") < 0) {
                    read.append((char) in.read());
                }
                if (!read.toString().contains("silent")) {
                    socket.getOutputStream().write(HEAD.getBytes(StandardCharsets.UTF_8));
                    send(": welcome\n\n");
                }
                head = read.toString();
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException reset) {
                // closed is closed
            } finally {
                isClosed = true;
            }
        }
    }
}
