package dev.plaza.testing.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Bytes to a server and bytes back, for what no client library will send: broken requests, and bodies that the server
 * refuses before it has read them.
 */
public final class RawHttp {

    private static final Duration SILENCE = Duration.ofSeconds(10);

    private RawHttp() {}

    /**
     * Sends the text and reads until the server closes or says nothing for 10 s. Add {@code Connection: close} to the
     * request to be quicker. A server that closes while it is still being written to has answered all the same.
     */
    public static String exchange(URI server, String request) {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout((int) SILENCE.toMillis());
            var writer = Thread.startVirtualThread(() -> write(socket, request));
            var answer = read(socket);
            writer.join(SILENCE);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException("No connection to " + server, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** The status of an answer, which must begin with a status line. */
    public static int statusOf(String answer) {
        if (!answer.matches("(?s)HTTP/1\\.1 [0-9]{3} .*")) {
            throw new AssertionError("Not an HTTP answer: " + answer);
        }
        return Integer.parseInt(answer.substring(9, 12));
    }

    private static void write(Socket socket, String request) {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        } catch (IOException _) {
            // the server had heard enough; its answer tells why
        }
    }

    private static String read(Socket socket) {
        var bytes = new ByteArrayOutputStream();
        try {
            var input = socket.getInputStream();
            for (var next = input.read(); next >= 0; next = input.read()) {
                bytes.write(next);
                bytes.writeBytes(input.readNBytes(input.available()));
            }
        } catch (SocketTimeoutException _) {
            // silence: what came is the answer
        } catch (IOException _) {
            // reset by the server after its answer
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
