package dev.plaza.http.start;

import java.net.BindException;

/** Says in one message why a process cannot start. */
public final class StartFault {

    private StartFault() {}

    /** The innermost cause that has something to say. */
    public static String explain(Throwable fault) {
        String message = fault.toString();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return fault.getMessage() + " (the port is taken)";
            }
            if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
                message = cause.getMessage();
            }
        }
        return message;
    }
}
