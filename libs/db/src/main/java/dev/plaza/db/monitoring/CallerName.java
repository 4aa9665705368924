package dev.plaza.db.monitoring;

import java.lang.StackWalker.StackFrame;
import java.util.regex.Pattern;

/** Where in our code the statement is executed that is being observed: costs a walk up the stack. */
public final class CallerName {

    private static final StackWalker STACK = StackWalker.getInstance();
    private static final String OURS = "dev.plaza.";
    private static final String THIS_LIBRARY = "dev.plaza.db.";
    private static final Pattern GENERATED = Pattern.compile("^\\$|\\$Intercepted$|\\$Definition.*$");
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$([^$]+)\\$.*");

    private CallerName() {}

    /** Class and method, such as {@code ProfileTable.findByName}; {@code unnamed} where none of ours is on the stack.
     * What belongs to this library, whichever of its packages it is in, is passed over. */
    public static String find() {
        return STACK.walk(frames -> frames.filter(CallerName::isCaller)
                .findFirst()
                .map(CallerName::nameOf)
                .orElse("unnamed"));
    }

    private static boolean isCaller(StackFrame frame) {
        String type = frame.getClassName();
        return type.startsWith(OURS) && !type.startsWith(THIS_LIBRARY);
    }

    private static String nameOf(StackFrame frame) {
        String type = frame.getClassName();
        String simple = type.substring(type.lastIndexOf('.') + 1);
        return GENERATED.matcher(simple).replaceAll("") + "."
                + LAMBDA.matcher(frame.getMethodName()).replaceAll("$1");
    }
}
