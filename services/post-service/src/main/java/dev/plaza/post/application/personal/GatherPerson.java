package dev.plaza.post.application.personal;

import dev.plaza.events.personal.PersonalDataAnswers;
import dev.plaza.post.domain.personal.Holdings;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;

/** Answers with all that a person has written and how they have reacted; always inside its caller's transaction. */
@Singleton
public final class GatherPerson {

    private final Holdings holdings;
    private final PersonalDataAnswers answers;

    GatherPerson(Holdings holdings, PersonalDataAnswers answers) {
        this.holdings = holdings;
        this.answers = answers;
    }

    public void gather(UUID person, UUID exportId) {
        SequencedMap<String, Object> files = new LinkedHashMap<>();
        files.put("posts.json", holdings.findPosts(person));
        files.put("comments.json", holdings.findComments(person));
        files.put("reactions.json", holdings.findReactions(person));
        answers.gathered(person, exportId, files);
    }
}
