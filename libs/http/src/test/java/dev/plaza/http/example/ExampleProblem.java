package dev.plaza.http.example;

public sealed class ExampleProblem extends RuntimeException {

    private ExampleProblem(String message) {
        super(message);
    }

    public static final class SoldOut extends ExampleProblem {
        public SoldOut(String what) {
            super(what);
        }
    }
}
