package dev.plaza.post.infrastructure.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.post.Caller;
import dev.plaza.post.PostService;
import dev.plaza.post.domain.people.Acquaintance;
import dev.plaza.post.domain.people.Card;
import dev.plaza.post.domain.post.Audience;
import dev.plaza.post.domain.post.PrivacyLevel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whom {@link Audience} includes sees the post by the policy, and nobody else. */
class AudiencePolicyTest {

    private static final PostService SERVICE = PostService.shared();

    @TestFactory
    Stream<DynamicTest> saysWhatTheDomainSays() {
        return Stream.of(PrivacyLevel.values())
                .flatMap(level -> Stream.of(true, false)
                        .flatMap(isFriend -> Stream.of(true, false)
                                .map(isChosen -> DynamicTest.dynamicTest(
                                        level + (isFriend ? " friend" : " stranger") + (isChosen ? " chosen" : ""),
                                        () -> compare(level, isFriend, isChosen)))));
    }

    private static void compare(PrivacyLevel level, boolean isFriend, boolean isChosen) {
        Caller author = SERVICE.join("author");
        Caller reader = SERVICE.join("reader");
        Caller other = SERVICE.join("other");
        if (isFriend) {
            SERVICE.society().befriend(author, reader);
        }
        List<Caller> chosen = level != PrivacyLevel.CUSTOM ? List.of() : List.of(isChosen ? reader : other);
        String post = author.publish("""
                {"content": "Hello", "privacyLevel": "%s", "audience": [%s]}
                """.formatted(
                        level.text(),
                        chosen.stream()
                                .map(person -> "\"" + person.id() + "\"")
                                .findFirst()
                                .orElse("")));

        boolean isIncluded = Audience.of(level, chosen.stream().map(Caller::id).toList())
                .includes(new Acquaintance(new Card(reader.id(), "reader", "Reader", null), isFriend));

        assertThat(reader.read(post).status()).isEqualTo(isIncluded ? 200 : 404);
    }
}
