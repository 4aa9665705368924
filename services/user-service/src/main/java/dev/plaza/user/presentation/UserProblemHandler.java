package dev.plaza.user.presentation;

import dev.plaza.http.FieldError;
import dev.plaza.http.ProblemCode;
import dev.plaza.http.ProblemDetails;
import dev.plaza.http.ProblemHandler;
import dev.plaza.user.domain.UserProblem;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Says what each refusal is in HTTP. */
@Singleton
final class UserProblemHandler extends ProblemHandler<UserProblem> {

    private static final Duration ARRIVAL = Duration.ofSeconds(1);

    @Override
    protected ProblemDetails describe(UserProblem problem) {
        return switch (problem) {
            case UserProblem.PersonNotFound _ -> ProblemDetails.of(UserProblems.PERSON_NOT_FOUND);
            case UserProblem.FriendRequestNotFound _ -> ProblemDetails.of(UserProblems.FRIEND_REQUEST_NOT_FOUND);
            case UserProblem.FriendNotFound _ -> ProblemDetails.of(UserProblems.FRIEND_NOT_FOUND);
            case UserProblem.AlreadyFriends _ -> ProblemDetails.of(UserProblems.ALREADY_FRIENDS);
            case UserProblem.ProfilePending _ ->
                ProblemDetails.of(UserProblems.PROFILE_PENDING, "You have just registered. Try again in a moment.")
                        .retryAfter(ARRIVAL);
            case UserProblem.AskedTooSoon tooSoon ->
                ProblemDetails.of(UserProblems.ASKED_TOO_SOON, "They declined your request. Ask again later.")
                        .retryAfter(tooSoon.waitingTime());
            case UserProblem.FriendshipWithSelf _ -> ofSelf(UserProblems.FRIENDSHIP_WITH_SELF);
            case UserProblem.BlockOfSelf _ -> ofSelf(UserProblems.BLOCK_OF_SELF);
        };
    }

    private static ProblemDetails ofSelf(ProblemCode code) {
        return ProblemDetails.of(code, new FieldError("userId", "value", "must be somebody else's id"));
    }
}
