package dev.plaza.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@MicronautTest
class ProblemCatalogueTest {

    @Inject
    ProblemCatalogue catalogue;

    @Test
    void gathersTheCodesOfLibrariesAndService() {
        assertThat(catalogue.codes())
                .extracting(ProblemCode::code)
                .contains("request.invalid", "example.sold-out")
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void rejectsOneCodeForTwoProblems() {
        ProblemCodes twice = () -> List.of(new ProblemCode("request.invalid", 422, "Another"));

        assertThatThrownBy(() -> new ProblemCatalogue(List.of(twice)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("request.invalid");
    }

    @Test
    void rejectsCodesThatAreNotDotted() {
        assertThatThrownBy(() -> new ProblemCode("Invalid", 400, "x")).hasMessageContaining("Invalid");
        assertThatThrownBy(() -> new ProblemCode("a.b", 200, "x")).hasMessageContaining("200");
    }
}
