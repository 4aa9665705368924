package dev.plaza.user.application.personal;

import dev.plaza.events.personal.PersonalDataAnswers;
import dev.plaza.service.idempotency.Idempotency;
import dev.plaza.user.application.friendship.EndRelations;
import dev.plaza.user.domain.profile.Absence;
import dev.plaza.user.domain.profile.Absences;
import dev.plaza.user.domain.profile.Profiles;
import dev.plaza.user.domain.profile.Recommendations;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Forgets a person, and says so; always inside its caller's transaction. Erasing twice is erasing once. */
@Singleton
public final class ErasePerson {

    private final Absences absences;
    private final Profiles profiles;
    private final EndRelations relations;
    private final Recommendations recommendations;
    private final Idempotency idempotency;
    private final PersonalDataAnswers answers;
    private final Clock clock;

    ErasePerson(
            Absences absences,
            Profiles profiles,
            EndRelations relations,
            Recommendations recommendations,
            Idempotency idempotency,
            PersonalDataAnswers answers,
            Clock clock) {
        this.absences = absences;
        this.profiles = profiles;
        this.relations = relations;
        this.recommendations = recommendations;
        this.idempotency = idempotency;
        this.answers = answers;
        this.clock = clock;
    }

    /** What stays are ids: of the person who is gone, and of relations in which nothing is left. */
    public void erase(UUID person, UUID erasureId) {
        Instant now = clock.instant();
        if (!(absences.lock(person).orElse(null) instanceof Absence.Erased)) {
            relations.endAll(person);
            recommendations.forget(person);
            long version = profiles.remove(person).orElse(0L);
            absences.keep(new Absence.Erased(person, version + 1, now));
            idempotency.forget(person);
        }
        answers.erased(person, erasureId, now);
    }
}
