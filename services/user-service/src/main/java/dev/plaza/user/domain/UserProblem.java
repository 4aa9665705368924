package dev.plaza.user.domain;

import java.time.Duration;

/** Why user-service refuses. Expected outcomes rather than faults, so they carry no stack trace. */
public abstract sealed class UserProblem extends RuntimeException {

    private UserProblem(String message) {
        super(message, null, false, false);
    }

    /** Nobody of that id or name, or somebody whom the caller may not see: the caller learns nothing of which. */
    public static final class PersonNotFound extends UserProblem {
        public PersonNotFound() {
            super("there is no such person");
        }
    }

    /** No request of that id that the caller could answer or take back. */
    public static final class FriendRequestNotFound extends UserProblem {
        public FriendRequestNotFound() {
            super("there is no such friend request");
        }
    }

    /** The caller has no friend of that id. */
    public static final class FriendNotFound extends UserProblem {
        public FriendNotFound() {
            super("there is no such friend");
        }
    }

    /** The two are friends already. */
    public static final class AlreadyFriends extends UserProblem {
        public AlreadyFriends() {
            super("you are friends already");
        }
    }

    /** The other has said no to the caller lately. */
    public static final class AskedTooSoon extends UserProblem {

        private final Duration wait;

        public AskedTooSoon(Duration wait) {
            super("your request was declined, ask again later");
            this.wait = wait;
        }

        /** How long it is still too soon. */
        public Duration waitingTime() {
            return wait;
        }
    }

    /** The caller asked themselves to be friends. */
    public static final class FriendshipWithSelf extends UserProblem {
        public FriendshipWithSelf() {
            super("nobody can be their own friend");
        }
    }

    /** The caller asked not to see themselves any more. */
    public static final class BlockOfSelf extends UserProblem {
        public BlockOfSelf() {
            super("nobody can block themselves");
        }
    }

    /** The caller registered a moment ago and their profile has not arrived yet. */
    public static final class ProfilePending extends UserProblem {
        public ProfilePending() {
            super("your profile is being prepared, try again in a moment");
        }
    }
}
