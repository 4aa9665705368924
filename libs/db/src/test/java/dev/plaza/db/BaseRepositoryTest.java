package dev.plaza.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.testing.TestDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BaseRepositoryTest implements TestPropertyProvider {

    private static final Identity ANA = Identity.person(Ids.next());
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00.123456Z");

    @Inject
    Transactions transactions;

    @Inject
    ParallelReads reads;

    @Inject
    ArticleTable articles;

    private final TestDatabase database = TestDatabase.fresh("base");

    @Override
    public Map<String, String> getProperties() {
        return database.properties();
    }

    @BeforeEach
    void empty() {
        database.execute("truncate articles");
    }

    @Test
    void findsWhatWasInserted() {
        Article article = inserted(anArticle());

        assertThat(read(() -> articles.findById(article.id()))).contains(article);
        assertThat(read(() -> articles.existsById(article.id()))).isTrue();
        assertThat(read(() -> articles.findById(Ids.next()))).isEmpty();
        assertThat(read(() -> articles.existsById(Ids.next()))).isFalse();
    }

    @Test
    void insertsMany() {
        List<Article> many = articles(500);

        write(() -> articles.insertAll(many));

        assertThat(read(articles::count)).isEqualTo(500);
    }

    @Test
    void insertsNoneOfManyWhenOneIsRefused() {
        Article twice = anArticle();

        assertDuplicate(() -> write(() -> articles.insertAll(List.of(anArticle(), twice, twice))));

        assertThat(read(articles::count)).isZero();
    }

    @Test
    void findsThoseOfManyIdsThatAreThere() {
        List<Article> many = insertedAll(articles(3));
        List<UUID> ids = new ArrayList<>(many.stream().map(Article::id).toList());
        ids.add(Ids.next());

        assertThat(read(() -> articles.findByIds(ids))).containsExactlyInAnyOrderElementsOf(many);
        assertThat(read(() -> articles.findByIds(List.of()))).isEmpty();
    }

    @Test
    void findsByAField() {
        Article mine = inserted(anArticle());
        inserted(anArticle());

        assertThat(read(() -> articles.findByField("authorId", mine.authorId(), 10)))
                .containsExactly(mine);
        assertThat(read(() -> articles.findOneByField("title", mine.title()))).contains(mine);
        assertThat(read(() -> articles.findOneByField("title", "no such title")))
                .isEmpty();
    }

    @Test
    void refusesToCallOneWhatAreTwo() {
        UUID author = Ids.next();
        inserted(anArticle(author, NOW));
        inserted(anArticle(author, NOW));

        assertThatIllegalStateException().isThrownBy(() -> read(() -> articles.findOneByField("authorId", author)));
    }

    @Test
    void refusesAFieldThatTheEntityHasNot() {
        String injection = "title = '' or true --";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(() -> articles.findByField(injection, "", 1)))
                .withMessageContaining("authorId");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(() -> articles.findPage(SortOrder.ascending(injection), null, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(() -> articles.update(Ids.next(), Map.of(injection, ""))));
    }

    @Test
    void bindsValuesAndNeverPastesThem() {
        assertThat(read(() -> articles.findByField("title", "' or true --", 10)))
                .isEmpty();
    }

    @Test
    void updatesSomeFieldsAndCountsTheVersion() {
        Article before = inserted(anArticle());
        Map<String, Object> changes = Map.of("title", "new", "tags", List.of("a", "b"));

        assertThat(write(() -> articles.update(before.id(), changes))).isTrue();

        Article after = read(() -> articles.findById(before.id())).orElseThrow();
        assertThat(after.title()).isEqualTo("new");
        assertThat(after.tags()).containsExactly("a", "b");
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.authorId()).isEqualTo(before.authorId());
    }

    @Test
    void updatesOnlyTheVersionThatTheCallerHasSeen() {
        Article article = inserted(anArticle());

        assertThat(write(() -> articles.update(article.id(), 7, Map.of("title", "new"))))
                .isFalse();
        assertThat(write(() -> articles.update(article.id(), 1, Map.of("title", "first"))))
                .isTrue();
        assertThat(write(() -> articles.update(article.id(), 1, Map.of("title", "second"))))
                .isFalse();
        assertThat(read(() -> articles.findById(article.id())).orElseThrow().title())
                .isEqualTo("first");
    }

    @Test
    void letsOneOfManyWinAVersion() throws Exception {
        Article article = inserted(anArticle());
        Callable<Boolean> update = () -> write(() -> articles.update(article.id(), 1, Map.of("title", "mine")));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long winners = 0;
            for (var outcome : threads.invokeAll(
                    IntStream.range(0, 20).mapToObj(_ -> update).toList())) {
                winners += outcome.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
    }

    @Test
    void refusesToUpdateWhatIsNotTheCallersToSet() {
        for (String field : List.of("id", "version", "deletedAt")) {
            Map<String, Object> changes = new HashMap<>();
            changes.put(field, null);
            assertThatIllegalArgumentException().isThrownBy(() -> write(() -> articles.update(Ids.next(), changes)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> write(() -> articles.update(Ids.next(), Map.of())));
    }

    @Test
    void hidesWhatIsSoftlyDeleted() {
        Article article = inserted(anArticle());

        assertThat(write(() -> articles.softDelete(article.id(), NOW))).isTrue();
        assertThat(write(() -> articles.softDelete(article.id(), NOW))).isFalse();

        assertThat(read(() -> articles.findById(article.id()))).isEmpty();
        assertThat(read(() -> articles.existsById(article.id()))).isFalse();
        assertThat(read(() -> articles.findByIds(List.of(article.id())))).isEmpty();
        assertThat(read(() -> articles.findByField("authorId", article.authorId(), 10)))
                .isEmpty();
        assertThat(read(() -> articles.findPage(SortOrder.ascending("createdAt"), null, 10)))
                .isEmpty();
        assertThat(read(() -> articles.findPaginated(SortOrder.ascending("createdAt"), 0, 10)))
                .isEqualTo(new NumberedPage<>(List.of(), 0));
        assertThat(read(articles::count)).isZero();
        assertThat(write(() -> articles.update(article.id(), Map.of("title", "new"))))
                .isFalse();
        assertThat(database.count("select count(*) from articles")).isEqualTo(1);
    }

    @Test
    void deletesForGood() {
        Article article = inserted(anArticle());
        write(() -> articles.softDelete(article.id(), NOW));

        assertThat(write(() -> articles.hardDelete(article.id()))).isTrue();
        assertThat(write(() -> articles.hardDelete(article.id()))).isFalse();
        assertThat(database.count("select count(*) from articles")).isZero();
    }

    @Test
    void pagesThroughAListWithoutRepeatingOrSkipping() {
        // many of one time, so that the id has to decide
        List<Article> all = insertedAll(IntStream.range(0, 25)
                .mapToObj(i -> anArticle(Ids.next(), NOW.plus(i / 10, ChronoUnit.SECONDS)))
                .toList());

        assertThat(paged(SortOrder.descending("createdAt"), 4)).containsExactlyElementsOf(all.reversed());
        assertThat(paged(SortOrder.ascending("createdAt"), 4)).containsExactlyElementsOf(all);
    }

    @Test
    void numbersPagesAndTellsTheTotalEvenBeyondTheEnd() {
        List<Article> all = insertedAll(articles(7));
        SortOrder order = SortOrder.ascending("createdAt");

        NumberedPage<Article> first = read(() -> articles.findPaginated(order, 0, 5));
        NumberedPage<Article> second = read(() -> articles.findPaginated(order, 1, 5));
        NumberedPage<Article> beyond = read(() -> articles.findPaginated(order, 2, 5));

        assertThat(first).isEqualTo(new NumberedPage<>(all.subList(0, 5), 7));
        assertThat(second).isEqualTo(new NumberedPage<>(all.subList(5, 7), 7));
        assertThat(beyond).isEqualTo(new NumberedPage<>(List.of(), 7));
    }

    @Test
    void numbersPagesByTwoReadsAtATime() {
        List<Article> all = insertedAll(articles(7));
        SortOrder order = SortOrder.ascending("createdAt");

        NumberedPage<Article> page =
                reads.join(ANA, () -> articles.findNumbered(order, 1, 5), articles::count, NumberedPage::new);

        assertThat(page).isEqualTo(new NumberedPage<>(all.subList(5, 7), 7));
        assertThatIllegalStateException()
                .isThrownBy(() -> read(() -> reads.join(ANA, articles::count, articles::count, Long::sum)));
    }

    private List<Article> paged(SortOrder order, int size) {
        List<Article> found = new ArrayList<>();
        Optional<RowPosition<UUID>> after = Optional.empty();
        while (true) {
            RowPosition<UUID> last = after.orElse(null);
            List<Article> page = read(() -> articles.findPage(order, last, size));
            if (page.isEmpty()) {
                return found;
            }
            found.addAll(page);
            after = Optional.of(
                    new RowPosition<>(page.getLast().createdAt(), page.getLast().id()));
        }
    }

    private static void assertDuplicate(Runnable work) {
        assertThatThrownBy(work::run).matches(thrown -> DatabaseFault.isDuplicateOf("articles_pkey", thrown));
    }

    private <T> T read(Supplier<T> work) {
        return transactions.read(ANA, work);
    }

    private <T> T write(Supplier<T> work) {
        return transactions.write(ANA, work);
    }

    private Article inserted(Article article) {
        return write(() -> articles.insert(article));
    }

    private List<Article> insertedAll(List<Article> many) {
        write(() -> articles.insertAll(many));
        return many;
    }

    private static List<Article> articles(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> anArticle(Ids.next(), NOW.plusSeconds(i)))
                .toList();
    }

    private static Article anArticle() {
        return anArticle(Ids.next(), NOW);
    }

    private static Article anArticle(UUID author, Instant createdAt) {
        return new Article(Ids.next(), author, "title " + Ids.next(), List.of("tag"), createdAt, 1, null);
    }
}
