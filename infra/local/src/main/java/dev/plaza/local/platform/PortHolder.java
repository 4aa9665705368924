package dev.plaza.local.platform;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds out whether a TCP port is free and, if not, which program listens on it: from /proc, else from lsof. */
public final class PortHolder {

    private static final String LISTENING = "0A";
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private PortHolder() {}

    public static boolean isFree(int port) {
        try (var _ = new ServerSocket(port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** The program in words, such as {@code java (pid 4711)}; "another program" where nothing tells. */
    public static String describe(int port) {
        return processListeningOn(port)
                .map(process -> process.info()
                                .command()
                                .map(command -> Path.of(command).getFileName().toString())
                                .orElse("a program")
                        + " (pid " + process.pid() + ")")
                .orElse("another program");
    }

    static Optional<ProcessHandle> processListeningOn(int port) {
        try {
            var found = Files.isReadable(Path.of("/proc/net/tcp")) ? fromProc(port) : fromLsof(port);
            return found.flatMap(ProcessHandle::of);
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Long> fromProc(int port) throws IOException {
        var sockets = new HashSet<String>();
        for (var table : List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"))) {
            if (Files.isReadable(table)) {
                sockets.addAll(listeningSockets(Files.readAllLines(table), port));
            }
        }
        return sockets.isEmpty() ? Optional.empty() : ownerOf(sockets);
    }

    /** From lines of /proc/net/tcp, whose columns are number, local address, remote address, state, …, inode. */
    static Set<String> listeningSockets(List<String> lines, int port) {
        var suffix = String.format(Locale.ROOT, ":%04X", port);
        var sockets = new HashSet<String>();
        for (var line : lines) {
            var columns = BLANKS.splitAsStream(line.strip()).toList();
            if (columns.size() > 9
                    && columns.get(1).endsWith(suffix)
                    && columns.get(3).equals(LISTENING)) {
                sockets.add("socket:[" + columns.get(9) + "]");
            }
        }
        return sockets;
    }

    private static Optional<Long> ownerOf(Set<String> sockets) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> holdsOneOf(sockets, Path.of("/proc", Long.toString(pid), "fd")))
                .findFirst();
    }

    private static boolean holdsOneOf(Set<String> sockets, Path descriptors) {
        try (var links = Files.list(descriptors)) {
            return links.anyMatch(link -> isOneOf(sockets, link));
        } catch (IOException _) {
            return false; // another user's process, or one that has just ended
        }
    }

    private static boolean isOneOf(Set<String> sockets, Path link) {
        try {
            return sockets.contains(Files.readSymbolicLink(link).toString());
        } catch (IOException _) {
            return false;
        }
    }

    private static Optional<Long> fromLsof(int port) throws IOException, InterruptedException {
        var lsof = new ProcessBuilder("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-t").start();
        var output = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        lsof.waitFor();
        return output.lines().filter(line -> line.matches("[0-9]+")).findFirst().map(Long::parseLong);
    }
}
