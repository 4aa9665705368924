package dev.plaza.db;

import java.util.UUID;

/**
 * On whose behalf a transaction runs. PostgreSQL learns it as the setting {@value #SETTING}, which the policies of
 * row-level security read; a transaction without an identity does not exist.
 */
public sealed interface Identity {

    String SETTING = "app.current_user_id";

    /** What the setting holds during the transaction. */
    String setting();

    /** A signed-in person. */
    static Identity person(UUID id) {
        return new Person(id);
    }

    /**
     * The service itself, acting for nobody: consumers, the relay, jobs, and whatever runs before somebody has signed in.
     *
     * @param task what the service is doing, such as {@code relay}; lower case, for logs
     */
    static Identity system(String task) {
        return new Service(task);
    }

    /** See {@link Identity#person}. */
    record Person(UUID id) implements Identity {
        @Override
        public String setting() {
            return id.toString();
        }
    }

    /** See {@link Identity#system}. */
    record Service(String task) implements Identity {
        public Service {
            if (!task.matches("[a-z][a-z-]*")) {
                throw new IllegalArgumentException("not the name of a task: " + task);
            }
        }

        @Override
        public String setting() {
            return "system:" + task;
        }
    }
}
