package dev.plaza.testing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.plaza.testing.SuiteRun;
import dev.plaza.testing.http.NotesSuites.Errors;
import dev.plaza.testing.http.NotesSuites.Hidden;
import dev.plaza.testing.http.NotesSuites.Idempotency;
import dev.plaza.testing.http.NotesSuites.Paging;
import dev.plaza.testing.http.NotesSuites.Tokens;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BehaviourSuitesTest {

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(Errors.class, Fault.UNKNOWN_PATH_IN_PLAIN_TEXT, "unknownPathIsNotFound"),
                arguments(Errors.class, Fault.WRONG_METHOD_AS_MISSING, "wrongMethodIsNotAllowed"),
                arguments(Errors.class, Fault.ANY_MEDIA_TYPE, "wrongMediaTypeIsUnsupported"),
                arguments(Errors.class, Fault.MALFORMED_JSON_AS_INTERNAL_ERROR, "malformedJsonIsRefused"),
                arguments(Errors.class, Fault.UNKNOWN_FIELDS_IGNORED, "unknownFieldIsRefusedByName"),
                arguments(Errors.class, Fault.TYPES_COERCED, "wrongTypesAreRefusedByName"),
                arguments(Errors.class, Fault.MISSING_FIELDS_TOLERATED, "missingFieldsAreRefusedByName"),
                arguments(Errors.class, Fault.ANY_SIZE, "bodyOverOneMebibyteIsTooLarge"),
                arguments(Errors.class, Fault.EVERYBODY_SIGNED_IN, "missingTokenIsUnauthenticated"),
                arguments(Errors.class, Fault.EVERYBODY_SIGNED_IN, "garbageInsteadOfATokenIsUnauthenticated"),
                arguments(Errors.class, Fault.REQUEST_ID_UNCHECKED, "requestIdOfTheClientIsKeptIfItIsSane"),
                arguments(Errors.class, Fault.NO_SECURITY_HEADERS, "unknownPathIsNotFound"),
                arguments(Errors.class, Fault.STACK_TRACES_SHOWN, "unknownPathIsNotFound"),
                arguments(Tokens.class, Fault.SIGNATURE_UNCHECKED, "alteredTokenIsNotBelieved"),
                arguments(Tokens.class, Fault.BASE64_UNCHECKED, "alteredTokenIsNotBelieved"),
                arguments(Tokens.class, Fault.CLAIMS_UNCHECKED, "tokenThatIsNotForUsNowIsNotBelieved"),
                arguments(Tokens.class, Fault.UNSIGNED_BELIEVED, "unsignedTokenIsNotBelieved"),
                arguments(Tokens.class, Fault.PUBLIC_KEY_AS_SECRET, "tokenSignedWithWhatIsPublicIsNotBelieved"),
                arguments(Tokens.class, Fault.ANY_ALGORITHM, "tokenOfAnotherAlgorithmIsNotBelieved"),
                arguments(Tokens.class, Fault.KEY_OF_THE_TOKEN, "tokenOfAnotherKeyIsNotBelieved"),
                arguments(Tokens.class, Fault.HEADER_UNCHECKED, "tokenOfAnotherKindIsNotBelieved"),
                arguments(Tokens.class, Fault.TOKEN_ANYWHERE, "tokenInAnotherPlaceIsNotBelieved"),
                arguments(Tokens.class, Fault.EVERYBODY_SIGNED_IN, "tokenOfAnotherKeyIsNotBelieved"),
                arguments(Hidden.class, Fault.HIDDEN_AS_FORBIDDEN, "hiddenAnswersExactlyAsMissing"),
                arguments(Hidden.class, Fault.HIDDEN_IN_OTHER_WORDS, "hiddenAnswersExactlyAsMissing"),
                arguments(Idempotency.class, Fault.KEYS_IGNORED, "sameRequestAgainIsAnsweredByTheFirstAnswer"),
                arguments(Idempotency.class, Fault.KEYS_WITHOUT_BODIES, "otherRequestWithTheSameKeyIsRefused"),
                arguments(Idempotency.class, Fault.KEYS_WITHOUT_PEOPLE, "keysOfTwoPeopleAreTwoKeys"),
                arguments(Idempotency.class, Fault.KEYS_UNCHECKED, "malformedKeyIsRefused"),
                arguments(Idempotency.class, Fault.TWINS_UNGUARDED, "parallelTwinsHaveOneEffect"),
                arguments(Paging.class, Fault.ANY_LIMIT, "limitOutsideOfItsBoundsIsRefused"),
                arguments(Paging.class, Fault.ANY_LIMIT, "limitIsKept"),
                arguments(Paging.class, Fault.ANY_CURSOR, "inventedCursorIsRefused"),
                arguments(Paging.class, Fault.ANY_CURSOR, "cursorThatWasTamperedWithIsRefused"),
                arguments(Paging.class, Fault.LAST_ITEM_REPEATED, "walkingByCursorMeetsEveryItemOnce"),
                arguments(Paging.class, Fault.NO_LINK, "walkingByLinkMeetsEveryItemOnce"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void suiteNoticesTheFault(Class<?> suite, Fault fault, String test) {
        assertThat(resultOf(Set.of(fault), () -> SuiteRun.of(suite, test)).methods())
                .containsKey(test);
    }

    @ParameterizedTest
    @ValueSource(classes = {Errors.class, Tokens.class, Hidden.class, Idempotency.class, Paging.class})
    void suiteLetsASoundServicePass(Class<?> suite) {
        assertThat(resultOf(Set.of(), () -> SuiteRun.of(suite)).methods()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultIsNoticedBySomeSuite(Fault fault) {
        assertThat(faults().map(arguments -> arguments.get()[1])).contains(fault);
    }

    @Test
    void tokensOfABelievingServiceFailInMoreWaysThanOne() {
        assertThat(resultOf(Set.of(Fault.SIGNATURE_UNCHECKED, Fault.CLAIMS_UNCHECKED), () -> SuiteRun.of(Tokens.class))
                        .count())
                .isGreaterThan(100);
    }

    /** Runs as the build would, against a service with six notes of Ana's and one of Ben's. */
    private static SuiteRun resultOf(Set<Fault> faults, Supplier<SuiteRun> run) {
        try (var service = NotesService.start(faults)) {
            NotesSuites.SERVICE.set(service);
            IntStream.range(0, 6)
                    .forEach(_ -> service.notes().add(NotesSuites.ANA.id().toString()));
            service.notes().add(NotesSuites.BEN.id().toString());
            return run.get();
        }
    }
}
