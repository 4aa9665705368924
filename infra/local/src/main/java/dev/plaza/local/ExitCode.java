package dev.plaza.local;

/** What a script can tell from the exit code of ./plaza. */
public final class ExitCode {

    public static final int OK = 0;

    /** The command did not do what it was asked to. */
    public static final int FAILED = 1;

    /** The command line itself was wrong. */
    public static final int USAGE = 2;

    /** Plaza, or a part of it, is not running. */
    public static final int DOWN = 3;

    private ExitCode() {}
}
