package dev.plaza.user.presentation;

import dev.plaza.http.ProblemCode;
import dev.plaza.http.ProblemCodes;
import jakarta.inject.Singleton;
import java.util.List;

/** The codes that user-service adds to the catalogue. */
@Singleton
final class UserProblems implements ProblemCodes {

    static final ProblemCode PERSON_NOT_FOUND = new ProblemCode("user.not-found", 404, "There is no such person");
    static final ProblemCode FRIEND_REQUEST_NOT_FOUND =
            new ProblemCode("friend-request.not-found", 404, "There is no such friend request");
    static final ProblemCode FRIEND_NOT_FOUND = new ProblemCode("friend.not-found", 404, "There is no such friend");
    static final ProblemCode ALREADY_FRIENDS =
            new ProblemCode("user.already-friends", 409, "The two are friends already");
    static final ProblemCode ASKED_TOO_SOON =
            new ProblemCode("friend-request.too-soon", 429, "It is too soon to ask again");
    static final ProblemCode PROFILE_PENDING =
            new ProblemCode("user.profile-pending", 409, "The profile is being prepared");
    static final ProblemCode FRIENDSHIP_WITH_SELF =
            new ProblemCode("user.friendship-with-self", 422, "Nobody can be their own friend");

    static final ProblemCode BLOCK_OF_SELF = new ProblemCode("user.block-of-self", 422, "Nobody can block themselves");

    @Override
    public List<ProblemCode> codes() {
        return List.of(
                PERSON_NOT_FOUND,
                FRIEND_REQUEST_NOT_FOUND,
                FRIEND_NOT_FOUND,
                ALREADY_FRIENDS,
                ASKED_TOO_SOON,
                PROFILE_PENDING,
                FRIENDSHIP_WITH_SELF,
                BLOCK_OF_SELF);
    }
}
