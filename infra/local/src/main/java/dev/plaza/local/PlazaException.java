package dev.plaza.local;

import org.jspecify.annotations.Nullable;

/** Something the person at the terminal has to know: shown as one line, with the exit code that a script sees. */
public final class PlazaException extends RuntimeException {

    private final int exitCode;

    public PlazaException(String message) {
        this(message, null);
    }

    public PlazaException(String message, @Nullable Throwable cause) {
        this(message, cause, ExitCode.FAILED);
    }

    private PlazaException(String message, @Nullable Throwable cause, int exitCode) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** For commands that need a running platform where there is none. */
    public static PlazaException notRunning() {
        return new PlazaException("Plaza is not running; ./plaza up starts it.", null, ExitCode.DOWN);
    }

    public int exitCode() {
        return exitCode;
    }
}
