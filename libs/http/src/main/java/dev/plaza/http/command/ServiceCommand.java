package dev.plaza.http.command;

import io.micronaut.context.ApplicationContext;

/**
 * Something that every process with the library can be asked to do once, instead of serving:
 * {@code java -jar auth-service.jar migrate status}. A picocli {@code @Command} with a constructor without parameters,
 * found by {@link java.util.ServiceLoader}: name the class in
 * {@code META-INF/services/dev.plaza.http.command.ServiceCommand}.
 *
 * <p>It prints to the writers of its {@code CommandSpec}, so that tests can read along, and returns an exit code: 0 done,
 * 1 failed. What it throws is told in one line and is exit code 1. Subcommands reach it by {@code @ParentCommand}.
 */
public interface ServiceCommand {

    /**
     * Called once before the command or one of its subcommands runs.
     *
     * @param context its environment has been read and its settings were checked, but it is not started: nothing has
     *     reached for the database, the broker or a port. Who needs beans starts it. It is closed afterwards.
     */
    void prepare(ApplicationContext context);
}
