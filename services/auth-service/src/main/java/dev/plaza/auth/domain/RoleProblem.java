package dev.plaza.auth.domain;

import java.util.List;

/** Refusals that have to do with roles. */
public abstract sealed class RoleProblem extends AuthProblem {

    private RoleProblem(String message) {
        super(message);
    }

    /** There is no such role. */
    public static final class RoleNotFound extends RoleProblem {
        public RoleNotFound() {
            super("there is no such role");
        }
    }

    /** An account was to be given roles that do not exist. */
    public static final class RoleUnknown extends RoleProblem {
        private final List<String> names;

        public RoleUnknown(List<String> names) {
            super("there are no such roles: " + names);
            this.names = List.copyOf(names);
        }

        public List<String> names() {
            return names;
        }
    }

    /** There is a role of that name. */
    public static final class RoleTaken extends RoleProblem {
        public RoleTaken() {
            super("there is a role of that name");
        }
    }

    /** Nobody would be left who may look after accounts. */
    public static final class LastAdmin extends RoleProblem {
        public LastAdmin() {
            super("this is the last active admin");
        }
    }
}
