package dev.plaza.local.load;

/** Two people, by their numbers, who are to know each other; the one with the higher number asks. */
record Friendship(int asking, int asked) {

    Friendship {
        if (asking <= asked || asked < 0) {
            throw new IllegalArgumentException("not a friendship in order: " + asking + " " + asked);
        }
    }

    static Friendship between(int one, int other) {
        return new Friendship(Math.max(one, other), Math.min(one, other));
    }
}
