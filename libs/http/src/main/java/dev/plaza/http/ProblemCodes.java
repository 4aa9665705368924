package dev.plaza.http;

import java.util.List;

/** A library's or a service's contribution to the {@link ProblemCatalogue}: a bean. */
@FunctionalInterface
public interface ProblemCodes {

    List<ProblemCode> codes();
}
