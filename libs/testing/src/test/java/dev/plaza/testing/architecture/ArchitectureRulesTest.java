package dev.plaza.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureRulesTest {

    private static final String HERE = ArchitectureRulesTest.class.getPackageName();
    private static final String SOUND = HERE + ".sound";
    private static final String BROKEN = HERE + ".broken";

    static Stream<ArchRule> rulesOfTheSoundService() {
        return Stream.concat(
                commonRules().stream(),
                Stream.concat(
                        layerRules(SOUND).stream(), LayerRules.LAYERS.stream().map(LayerRules.of(SOUND)::layerExists)));
    }

    @ParameterizedTest
    @MethodSource("rulesOfTheSoundService")
    void letsSoundCodePass(ArchRule rule) {
        assertThat(rule.evaluate(classesOf(SOUND)).getFailureReport().getDetails())
                .isEmpty();
    }

    @Test
    void demandsNullMarkedPackages() {
        assertThat(culprits(CommonRules.everyPackageIsNullMarked())).containsExactly("Kennel");
    }

    @Test
    void refusesNamesThatSayNothing() {
        assertThat(culprits(CommonRules.namesAreTheFieldsWords())).containsExactly("DogImpl", "DogUtils", "IDog");
    }

    @Test
    void refusesInterfacesForTheirOwnSake() {
        assertThat(culprits(CommonRules.interfacesStandAtBoundaries())).containsExactly("Barking");
    }

    @Test
    void refusesTransactionsByAnnotation() {
        assertThat(culprits(CommonRules.transactionsAreVisible())).containsExactly("TransactionalDog");
    }

    @Test
    void refusesTheWallClock() {
        assertThat(culprits(CommonRules.timeComesFromTheClock())).containsExactly("HastyDog");
        assertThat(details(CommonRules.timeComesFromTheClock()))
                .hasSize(4)
                .noneMatch(detail -> detail.contains("allowed"));
    }

    @Test
    void refusesPrinting() {
        assertThat(culprits(CommonRules.nothingIsPrinted())).containsExactly("LoudDog");
    }

    @Test
    void refusesArrowsThatPointOutwards() {
        assertThat(culprits(LayerRules.of(BROKEN).arrowsPointInwards())).containsExactly("DogController", "OutwardDog");
    }

    @Test
    void refusesAFifthLayer() {
        assertThat(culprits(LayerRules.of(BROKEN).everyClassBelongsToALayer())).containsExactly("Kennel");
    }

    @Test
    void refusesADomainThatKnowsMoreThanItself() {
        assertThat(culprits(LayerRules.of(BROKEN).domainKnowsTheJdkAndMappingAnnotationsOnly()))
                .containsExactly("OutwardDog", "WebbedDog");
    }

    @Test
    void refusesADomainThatAsksForTheTime() {
        assertThat(culprits(LayerRules.of(BROKEN).domainIsToldTheTime())).containsExactly("ClockedDog");
    }

    @Test
    void refusesDependenciesOnWhatIsNoLibrary() {
        assertThat(culprits(LayerRules.of(BROKEN).serviceDependsOnLibrariesOnly()))
                .containsExactly("ForeignDog");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application", "infrastructure", "presentation"})
    void refusesToGuardALayerThatDoesNotExist(String layer) {
        var rules = LayerRules.of(HERE + ".hollow");

        assertThatThrownBy(() -> rules.layerExists(layer).check(classesOf(HERE + ".hollow")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(layer);
        assertThatThrownBy(() -> rules.arrowsPointInwards().check(classesOf(HERE + ".hollow")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(layer);
    }

    @Test
    void refusesToGuardARootPackageThatDoesNotExist() {
        assertThatThrownBy(() -> ProductionClasses.of("dev.plaza.nowhere"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dev.plaza.nowhere");
    }

    @ParameterizedTest
    @CsvSource({
        "file:/target/classes/dev/plaza/auth/domain/User.class, true",
        "file:/target/classes/dev/plaza/auth/domain/User$Name.class, true",
        "file:/target/classes/dev/plaza/auth/domain/$User$Introspection.class, false",
        "file:/target/classes/dev/plaza/auth/infrastructure/UserTable$Intercepted.class, false",
    })
    void looksAtWhatPeopleWroteOnly(String location, boolean isWritten) {
        assertThat(ProductionClasses.isWritten(Location.of(URI.create(location))))
                .isEqualTo(isWritten);
    }

    private static List<ArchRule> commonRules() {
        return List.of(
                CommonRules.everyPackageIsNullMarked(),
                CommonRules.namesAreTheFieldsWords(),
                CommonRules.interfacesStandAtBoundaries(),
                CommonRules.transactionsAreVisible(),
                CommonRules.timeComesFromTheClock(),
                CommonRules.nothingIsPrinted());
    }

    private static List<ArchRule> layerRules(String root) {
        var rules = LayerRules.of(root);
        return List.of(
                rules.everyClassBelongsToALayer(),
                rules.arrowsPointInwards(),
                rules.domainKnowsTheJdkAndMappingAnnotationsOnly(),
                rules.domainIsToldTheTime(),
                rules.serviceDependsOnLibrariesOnly());
    }

    /** The simple names of the broken service's classes that the rule complains about. */
    private static List<String> culprits(ArchRule rule) {
        var details = details(rule);
        return classesOf(BROKEN).stream()
                .filter(type -> details.stream().anyMatch(detail -> beginsWith(detail, type.getName())))
                .map(type -> type.getSimpleName())
                .sorted()
                .toList();
    }

    /** A detail reads "Class <…> …", "Method <….bark()> …", "Field <…> …" or begins with the name itself. */
    private static boolean beginsWith(String detail, String className) {
        var subject = detail.replaceFirst("^(Class|Method|Field|Constructor) <", "");
        return subject.startsWith(className) && !Character.isLetterOrDigit(subject.charAt(className.length()));
    }

    private static List<String> details(ArchRule rule) {
        return rule.evaluate(classesOf(BROKEN)).getFailureReport().getDetails().stream()
                .flatMap(detail -> Arrays.stream(detail.split("\n")))
                .toList();
    }

    private static JavaClasses classesOf(String root) {
        return new ClassFileImporter().importPackages(root);
    }
}
