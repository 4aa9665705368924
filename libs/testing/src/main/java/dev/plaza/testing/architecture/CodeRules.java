package dev.plaza.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/**
 * What holds for every module's production code. A subclass names the root package:
 *
 * {@snippet :
 * class CodeTest extends CodeRules {
 *     CodeTest() {
 *         super("dev.plaza.events");
 *     }
 * }
 * }
 */
public abstract class CodeRules {

    private final String rootPackage;

    protected CodeRules(String rootPackage) {
        this.rootPackage = rootPackage;
    }

    @Test
    void everyPackageIsNullMarked() {
        check(CommonRules.everyPackageIsNullMarked());
    }

    @Test
    void namesAreTheFieldsWords() {
        check(CommonRules.namesAreTheFieldsWords());
    }

    @Test
    void interfacesStandAtBoundaries() {
        check(CommonRules.interfacesStandAtBoundaries());
    }

    @Test
    void transactionsAreVisible() {
        check(CommonRules.transactionsAreVisible());
    }

    @Test
    void timeComesFromTheClock() {
        check(CommonRules.timeComesFromTheClock());
    }

    @Test
    void nothingIsPrinted() {
        check(CommonRules.nothingIsPrinted());
    }

    final void check(ArchRule rule) {
        rule.check(productionClasses());
    }

    final String rootPackage() {
        return rootPackage;
    }

    private JavaClasses productionClasses() {
        return ProductionClasses.of(rootPackage);
    }
}
