package dev.plaza.testing.architecture;

import org.junit.jupiter.api.Test;

/**
 * What holds for every service: {@link CodeRules}, and four layers whose arrows point inwards. Each rule fails when a
 * package it speaks of does not exist, so that it cannot guard nothing.
 *
 * {@snippet :
 * class ArchitectureTest extends ArchitectureRules {
 *     ArchitectureTest() {
 *         super("dev.plaza.auth");
 *     }
 * }
 * }
 */
public abstract class ArchitectureRules extends CodeRules {

    protected ArchitectureRules(String rootPackage) {
        super(rootPackage);
    }

    @Test
    void allFourLayersExist() {
        var rules = LayerRules.of(rootPackage());
        LayerRules.LAYERS.forEach(layer -> check(rules.layerExists(layer)));
    }

    @Test
    void everyClassBelongsToALayer() {
        check(LayerRules.of(rootPackage()).everyClassBelongsToALayer());
    }

    @Test
    void arrowsPointInwards() {
        check(LayerRules.of(rootPackage()).arrowsPointInwards());
    }

    @Test
    void domainKnowsTheJdkAndMappingAnnotationsOnly() {
        check(LayerRules.of(rootPackage()).domainKnowsTheJdkAndMappingAnnotationsOnly());
    }

    @Test
    void domainIsToldTheTime() {
        check(LayerRules.of(rootPackage()).domainIsToldTheTime());
    }

    @Test
    void serviceDependsOnLibrariesOnly() {
        check(LayerRules.of(rootPackage()).serviceDependsOnLibrariesOnly());
    }
}
