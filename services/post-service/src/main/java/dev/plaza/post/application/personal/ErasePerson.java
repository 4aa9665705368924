package dev.plaza.post.application.personal;

import dev.plaza.events.personal.PersonalDataAnswers;
import dev.plaza.post.domain.feed.Timelines;
import dev.plaza.post.domain.personal.Holdings;
import dev.plaza.post.domain.post.PostEvents;
import dev.plaza.service.idempotency.Idempotency;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Forgets a person, and says so; always inside its caller's transaction. Erasing twice is erasing once. */
@Singleton
public final class ErasePerson {

    private final Holdings holdings;
    private final Timelines timelines;
    private final Idempotency idempotency;
    private final PostEvents events;
    private final PersonalDataAnswers answers;
    private final Clock clock;

    ErasePerson(
            Holdings holdings,
            Timelines timelines,
            Idempotency idempotency,
            PostEvents events,
            PersonalDataAnswers answers,
            Clock clock) {
        this.holdings = holdings;
        this.timelines = timelines;
        this.idempotency = idempotency;
        this.events = events;
        this.answers = answers;
        this.clock = clock;
    }

    public void erase(UUID person, UUID erasureId) {
        Instant now = clock.instant();
        events.erased(person, holdings.erase(person, now));
        timelines.forget(List.of(person));
        idempotency.forget(person);
        answers.erased(person, erasureId, now);
    }
}
