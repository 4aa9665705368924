package dev.plaza.local.load;

/** The API did not do what it was asked to, and trying again would not help. */
final class Refusal extends RuntimeException {

    private final transient Answer answer;

    Refusal(String operation, Answer answer) {
        super(operation + ": " + answer.status() + " " + answer.body());
        this.answer = answer;
    }

    /** What faults of one kind have in common. */
    String kind() {
        return answer.status() + " " + (answer.code().isEmpty() ? "(no code)" : answer.code());
    }
}
