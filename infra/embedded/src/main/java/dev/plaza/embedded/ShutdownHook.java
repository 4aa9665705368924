package dev.plaza.embedded;

import org.apache.qpid.server.model.Broker;

/**
 * The broker's wish to stop the moment the JVM is told to end. Services that end in good order still publish then, so the
 * broker has to be the last to go, and two who stop it at once get in each other's way.
 */
final class ShutdownHook {

    private static final String FIELD = "_shutdownHook";

    private ShutdownHook() {}

    /** Takes the hook away; there is no setting for it. Throws if this broker has none, which another version may not. */
    static void removeFrom(Broker<?> broker) {
        try {
            var field = declaringClass(broker.getClass()).getDeclaredField(FIELD);
            field.setAccessible(true);
            if (!Runtime.getRuntime().removeShutdownHook((Thread) field.get(broker))) {
                throw new IllegalStateException("The broker's shutdown hook was not registered");
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This broker version keeps its shutdown hook elsewhere", e);
        }
    }

    private static Class<?> declaringClass(Class<?> type) {
        // what runs is a generated subclass of the class with the field
        return type.getSimpleName().equals("BrokerImpl") ? type : type.getSuperclass();
    }
}
