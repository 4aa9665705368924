package dev.plaza.post.presentation;

import dev.plaza.http.CommonProblems;
import dev.plaza.http.FieldError;
import dev.plaza.http.ProblemException;
import dev.plaza.post.domain.search.InvalidQueryException;
import dev.plaza.post.domain.search.MetadataFilters;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Filters by metadata among the parameters of a request: {@code metadata.key=value}. */
final class MetadataParameters {

    private MetadataParameters() {}

    /**
     * The values by key.
     *
     * @throws ProblemException naming {@code metadata} when one cannot be asked for
     */
    static Map<String, String> of(HttpRequest<?> request) {
        Map<String, String> filters = new TreeMap<>();
        for (Map.Entry<String, List<String>> parameter : request.getParameters()) {
            if (parameter.getKey().startsWith(MetadataFilters.PREFIX)) {
                filters.put(parameter.getKey().substring(MetadataFilters.PREFIX.length()), only(parameter.getValue()));
            }
        }
        try {
            MetadataFilters.check(filters);
        } catch (InvalidQueryException refusal) {
            throw refused(Objects.requireNonNull(refusal.getMessage()));
        }
        return filters;
    }

    private static String only(List<String> values) {
        if (values.size() != 1) {
            throw refused("must be given once");
        }
        return values.getFirst();
    }

    private static ProblemException refused(String must) {
        return new ProblemException(
                CommonProblems.INVALID, "A parameter is not valid.", new FieldError("metadata", "value", must));
    }
}
