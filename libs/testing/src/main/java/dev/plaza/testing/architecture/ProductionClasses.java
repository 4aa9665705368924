package dev.plaza.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The compiled classes of a root package that people wrote: no tests, nothing that an annotation processor generated. */
final class ProductionClasses {

    /** Micronaut's: {@code $Account$Introspection}, {@code UserTable$Intercepted}, … */
    private static final Pattern GENERATED = Pattern.compile("/\\$[^/]*\\.class|\\$Intercepted");

    private static final Map<String, JavaClasses> READ = new ConcurrentHashMap<>();

    private ProductionClasses() {}

    /** Throws {@link IllegalArgumentException} if there are none. */
    static JavaClasses of(String rootPackage) {
        return READ.computeIfAbsent(rootPackage, ProductionClasses::read);
    }

    static boolean isWritten(Location location) {
        return !location.matches(Pattern.compile(".*(" + GENERATED + ").*"));
    }

    private static JavaClasses read(String rootPackage) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ProductionClasses::isWritten)
                .importPackages(rootPackage);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("No production class in " + rootPackage);
        }
        return classes;
    }
}
