package dev.plaza.http;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every code that this process can answer, gathered from the libraries and the service, in the order of the codes. */
@Singleton
public final class ProblemCatalogue {

    private final List<ProblemCode> codes;

    /** Rejects two problems with one code. */
    ProblemCatalogue(List<ProblemCodes> contributions) {
        codes = Stream.concat(
                        CommonProblems.ALL.stream(),
                        contributions.stream().flatMap(contribution -> contribution.codes().stream()))
                .sorted(Comparator.comparing(ProblemCode::code))
                .toList();
        var duplicates =
                codes.stream()
                        .collect(Collectors.groupingBy(ProblemCode::code, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .filter(entry -> entry.getValue() > 1)
                        .map(Map.Entry::getKey)
                        .toList();
        if (!duplicates.isEmpty()) {
            throw new IllegalStateException("problem codes defined more than once: " + duplicates);
        }
    }

    public List<ProblemCode> codes() {
        return codes;
    }
}
