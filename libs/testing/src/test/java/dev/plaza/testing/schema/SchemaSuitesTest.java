package dev.plaza.testing.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.plaza.testing.SuiteRun;
import dev.plaza.testing.schema.NotesSchema.Policies;
import dev.plaza.testing.schema.NotesSchema.Rules;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaSuitesTest {

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(Policies.class, SchemaFault.POLICIES_OFF, "everyTableForcesPolicies"),
                arguments(Policies.class, SchemaFault.OWNER_NOT_BOUND, "everyTableForcesPolicies"),
                arguments(Policies.class, SchemaFault.OWNER_NOT_BOUND, "ownerOfTheTablesIsBoundToo"),
                arguments(Policies.class, SchemaFault.NO_POLICY, "everyTableForcesPolicies"),
                arguments(Policies.class, SchemaFault.UNGUARDED_COPY, "everyTableForcesPolicies"),
                arguments(Policies.class, SchemaFault.EMPTY_TABLE, "everyTableHasRows"),
                arguments(Policies.class, SchemaFault.SEEN_BY_ANYBODY, "unsetPersonSeesNothing"),
                arguments(Policies.class, SchemaFault.CHANGED_BY_ANYBODY, "unsetPersonChangesNothing"),
                arguments(Policies.class, SchemaFault.UPDATED_BY_ANYBODY, "unsetPersonChangesNothing"),
                arguments(Policies.class, SchemaFault.ADDED_BY_ANYBODY, "unsetPersonAddsNothing"),
                arguments(Policies.class, SchemaFault.ADDED_BY_ANYBODY, "strangerAddsNothingInTheNameOfAnother"),
                arguments(Policies.class, SchemaFault.ADDED_BY_STRANGERS, "strangerAddsNothingInTheNameOfAnother"),
                arguments(Policies.class, SchemaFault.SEEN_BY_STRANGERS, "strangerSeesOnlyWhatIsShared"),
                arguments(Policies.class, SchemaFault.CHANGED_BY_STRANGERS, "strangerChangesNothing"),
                arguments(Policies.class, SchemaFault.HIDDEN_FROM_ITS_PERSON, "personSeesTheirOwn"),
                arguments(Policies.class, SchemaFault.SEEN_BY_ITS_PERSON, "personSeesTheirOwn"),
                arguments(Policies.class, SchemaFault.HIDDEN_FROM_THE_SERVICE, "systemSeesEverything"),
                arguments(Policies.class, SchemaFault.APP_ROLE_PASSES_BY, "appRoleHasNoWayRound"),
                arguments(Policies.class, SchemaFault.APP_ROLE_TAKES_ON_ANOTHER, "appRoleHasNoWayRound"),
                arguments(Policies.class, SchemaFault.APP_ROLE_OWNS_A_TABLE, "appRoleHasNoWayRound"),
                arguments(Policies.class, SchemaFault.APP_ROLE_CREATES_THINGS, "appRoleHasNoWayRound"),
                arguments(Policies.class, SchemaFault.APP_ROLE_TRUNCATES, "appRoleHasNoWayRound"),
                arguments(Policies.class, SchemaFault.FUNCTION_AS_ITS_OWNER, "noFunctionRunsAsItsOwner"),
                arguments(Rules.class, SchemaFault.NO_TRIGGER, "updatedAtIsKeptByATrigger"),
                arguments(Rules.class, SchemaFault.NO_TRIGGER, "plainUpdateMovesUpdatedAt"),
                arguments(Rules.class, SchemaFault.TRIGGER_OFF, "updatedAtIsKeptByATrigger"),
                arguments(Rules.class, SchemaFault.TRIGGER_FOR_ONE_COLUMN, "updatedAtIsKeptByATrigger"),
                arguments(Rules.class, SchemaFault.TRIGGER_TOO_LATE, "updatedAtIsKeptByATrigger"),
                arguments(Rules.class, SchemaFault.TRIGGER_THAT_KNOWS_BETTER, "updatedAtThatIsSetIsKept"),
                arguments(Rules.class, SchemaFault.DELETED_ROWS_IN_EVERY_INDEX, "softDeletedRowsAreLeftOutOfAnIndex"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void suiteNoticesTheFault(Class<?> suite, SchemaFault fault, String test) {
        NotesSchema.make(fault);

        assertThat(SuiteRun.of(suite, test).methods()).containsKey(test);
    }

    @ParameterizedTest
    @ValueSource(classes = {Policies.class, Rules.class})
    void suiteLetsASoundSchemaPass(Class<?> suite) {
        NotesSchema.make(null);

        assertThat(SuiteRun.of(suite).methods()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultIsNoticedBySomeSuite(SchemaFault fault) {
        assertThat(faults().map(arguments -> arguments.get()[1])).contains(fault);
    }
}
