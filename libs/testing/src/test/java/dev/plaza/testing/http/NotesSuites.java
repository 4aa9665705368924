package dev.plaza.testing.http;

import static dev.plaza.testing.people.PersonMaker.aPerson;

import dev.plaza.testing.people.TestPerson;
import dev.plaza.testing.tokens.TestTokens;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The shared suites for {@link NotesService}. {@link BehaviourSuitesTest} runs them; by themselves they are no tests of the
 * build, which passes over nested classes.
 */
final class NotesSuites {

    static final AtomicReference<@Nullable NotesService> SERVICE = new AtomicReference<>();
    static final TestPerson ANA = aPerson().named("ana").make();
    static final TestPerson BEN = aPerson().named("ben").make();

    private static final String NOTES = "/api/v1/notes";

    private NotesSuites() {}

    private static NotesService service() {
        return Objects.requireNonNull(SERVICE.get(), "no service runs");
    }

    static class Errors extends ErrorBehaviour {

        @Override
        protected URI server() {
            return service().uri();
        }

        @Override
        protected String token() {
            return TestTokens.of(ANA);
        }

        @Override
        protected String protectedPath() {
            return NOTES;
        }

        @Override
        protected JsonRoute jsonRoute() {
            return JsonRoute.of("POST", NOTES, Map.of("title", "a", "stars", 5, "isPinned", true));
        }
    }

    static class Tokens extends TokenBehaviour {

        @Override
        protected URI server() {
            return service().uri();
        }

        @Override
        protected String protectedPath() {
            return NOTES;
        }
    }

    static class Hidden extends HiddenEqualsMissing {

        @Override
        protected URI server() {
            return service().uri();
        }

        @Override
        protected String token() {
            return TestTokens.of(ANA);
        }

        @Override
        protected List<Twins> twins() {
            var hidden = service().notes().idsOf(BEN.id().toString()).getFirst();
            return List.of(Twins.notFound(
                    "somebody else's note",
                    HttpCall.get(NOTES + "/" + hidden),
                    HttpCall.get(NOTES + "/" + UUID.randomUUID())));
        }
    }

    static class Idempotency extends IdempotencyBehaviour {

        @Override
        protected URI server() {
            return service().uri();
        }

        @Override
        protected String token() {
            return TestTokens.of(ANA);
        }

        @Override
        protected String tokenOfAnother() {
            return TestTokens.of(BEN);
        }

        @Override
        protected HttpCall creating() {
            return HttpCall.post(NOTES)
                    .withJson(Map.of("title", UUID.randomUUID().toString(), "stars", 5, "isPinned", true));
        }

        @Override
        protected long effects() {
            return service().notes().count();
        }
    }

    static class Paging extends PagingBehaviour {

        @Override
        protected URI server() {
            return service().uri();
        }

        @Override
        protected String token() {
            return TestTokens.of(ANA);
        }

        @Override
        protected String listPath() {
            return NOTES;
        }

        @Override
        protected Set<String> expectedIds() {
            return Set.copyOf(service().notes().idsOf(ANA.id().toString()));
        }
    }
}
