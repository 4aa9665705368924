package dev.plaza.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** The rules behind {@link CodeRules}, apart so that they can be shown to bite. */
final class CommonRules {

    private CommonRules() {}

    static ArchRule everyPackageIsNullMarked() {
        return classes()
                .should(holdThat(
                        "be in a package whose package-info.java says @NullMarked",
                        type -> type.getPackage().isAnnotatedWith(NullMarked.class)));
    }

    static ArchRule namesAreTheFieldsWords() {
        return noClasses()
                .that()
                .doNotHaveSimpleName("DatabaseConnectionManager")
                .should()
                .haveNameMatching(".*(Impl|Utils?|Manager)")
                .orShould()
                .haveNameMatching(".*\\.I[A-Z][a-z]\\w*")
                .because("a name says what a thing is in the field's words (house style 17)");
    }

    static ArchRule interfacesStandAtBoundaries() {
        return classes()
                .that()
                .areInterfaces()
                .should(holdThat(
                        "have no implementation or several, or one in another part of the system",
                        CommonRules::standsAtABoundary))
                .allowEmptyShould(true);
    }

    static ArchRule transactionsAreVisible() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.transaction..",
                        "io.micronaut.transaction.annotation..",
                        "org.springframework.transaction.annotation..")
                .because("a transaction is seen where it begins: Transactions.write, Transactions.read");
    }

    static ArchRule timeComesFromTheClock() {
        return noClasses()
                .that()
                .doNotHaveSimpleName("ClockFactory")
                .should()
                .callMethodWhere(readsTheWallClock())
                .because("what time it is, a test has to be able to say: inject java.time.Clock");
    }

    static ArchRule nothingIsPrinted() {
        return noClasses().should(ACCESS_STANDARD_STREAMS).because("logs are written by a logger");
    }

    private static DescribedPredicate<JavaCall<?>> readsTheWallClock() {
        var nowWithoutClock = target(nameMatching("now"))
                .and(target(owner(nameMatching("java\\.time\\.\\w+"))))
                .and(describe(
                        "no argument",
                        (JavaCall<?> call) ->
                                call.getTarget().getRawParameterTypes().isEmpty()));
        var millis = target(nameMatching("currentTimeMillis")).and(target(owner(nameMatching("java.lang.System"))));
        var ownClock = target(nameMatching("system\\w*")).and(target(owner(nameMatching("java.time.Clock"))));
        return describe(
                "reads the wall clock",
                (JavaCall<?> call) -> nowWithoutClock.test(call) || millis.test(call) || ownClock.test(call));
    }

    private static boolean standsAtABoundary(JavaClass type) {
        var implementations = type.getAllSubclasses().stream()
                .filter(candidate -> !candidate.isInterface())
                .toList();
        return type.isAnnotation()
                || implementations.size() != 1
                || !implementations.getFirst().getPackageName().equals(type.getPackageName());
    }

    static ArchCondition<JavaClass> holdThat(String description, Predicate<JavaClass> fact) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(type, fact.test(type), type.getName() + " does not " + description));
            }
        };
    }
}
