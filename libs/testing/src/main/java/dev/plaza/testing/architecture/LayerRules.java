package dev.plaza.testing.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;

/** The rules behind {@link ArchitectureRules} for one service, apart so that they can be shown to bite. */
final class LayerRules {

    static final List<String> LAYERS = List.of("domain", "application", "infrastructure", "presentation");

    /** {@code dev.plaza.embedded} and {@code dev.plaza.testing} are none of a running service's business. */
    private static final String[] LIBRARIES = {
        "dev.plaza.contracts..",
        "dev.plaza.db..",
        "dev.plaza.events..",
        "dev.plaza.http..",
        "dev.plaza.service..",
        "dev.plaza.storage.."
    };

    private final String root;

    private LayerRules(String root) {
        this.root = root;
    }

    static LayerRules of(String rootPackage) {
        return new LayerRules(rootPackage);
    }

    /** Says nothing of the classes, but ArchUnit fails a rule that finds none to say it of. */
    ArchRule layerExists(String layer) {
        return classes()
                .that()
                .resideInAPackage(all(layer))
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .resideInAPackage(all(layer))
                .allowEmptyShould(false);
    }

    ArchRule everyClassBelongsToALayer() {
        return classes()
                .that()
                .resideOutsideOfPackage(root)
                .should()
                .resideInAnyPackage(LAYERS.stream().map(this::all).toArray(String[]::new))
                .because("the root package holds the application's main class, and a fifth layer has no rules");
    }

    ArchRule arrowsPointInwards() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("domain")
                .definedBy(all("domain"))
                .layer("application")
                .definedBy(all("application"))
                .layer("infrastructure")
                .definedBy(all("infrastructure"))
                .layer("presentation")
                .definedBy(all("presentation"))
                .whereLayer("presentation")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("infrastructure")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("application")
                .mayOnlyBeAccessedByLayers("presentation", "infrastructure");
    }

    ArchRule domainKnowsTheJdkAndMappingAnnotationsOnly() {
        return classes()
                .that()
                .resideInAPackage(all("domain"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                all("domain"),
                                "org.jspecify.annotations..",
                                "io.micronaut.data.annotation..",
                                "io.micronaut.data.model.naming..")
                        .or(name("io.micronaut.data.model.DataType"))
                        .or(name("io.micronaut.core.annotation.Introspected")));
    }

    ArchRule domainIsToldTheTime() {
        return noClasses()
                .that()
                .resideInAPackage(all("domain"))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .because("the domain takes Instant now");
    }

    ArchRule serviceDependsOnLibrariesOnly() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("dev.plaza..")
                        .and(resideOutsideOfPackages(LIBRARIES))
                        .and(resideOutsideOfPackages(root + "..")))
                .because("services know each other by events");
    }

    private String all(String layer) {
        return root + "." + layer + "..";
    }
}
