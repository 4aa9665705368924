package dev.plaza.http.example;

import dev.plaza.http.ProblemCode;
import dev.plaza.http.ProblemCodes;
import dev.plaza.http.ProblemDetails;
import dev.plaza.http.ProblemHandler;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class ExampleProblemHandler extends ProblemHandler<ExampleProblem> implements ProblemCodes {

    static final ProblemCode SOLD_OUT = new ProblemCode("example.sold-out", 409, "It is sold out");

    @Override
    protected ProblemDetails describe(ExampleProblem problem) {
        return ProblemDetails.of(SOLD_OUT, "No more of them.").withExtension("ticket", 7);
    }

    @Override
    public List<ProblemCode> codes() {
        return List.of(SOLD_OUT);
    }
}
