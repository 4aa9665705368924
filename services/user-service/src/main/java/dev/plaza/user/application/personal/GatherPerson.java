package dev.plaza.user.application.personal;

import dev.plaza.events.personal.PersonalDataAnswers;
import dev.plaza.user.domain.friendship.Relation;
import dev.plaza.user.domain.friendship.Relations;
import dev.plaza.user.domain.profile.Recommendations;
import dev.plaza.user.domain.profile.SeenProfile;
import dev.plaza.user.domain.profile.SeenProfiles;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;

/** Answers with all that is kept of a person; always inside its caller's transaction. */
@Singleton
public final class GatherPerson {

    private static final int AT_ONCE = 100;

    private final SeenProfiles profiles;
    private final Relations relations;
    private final Recommendations recommendations;
    private final PersonalDataAnswers answers;

    GatherPerson(
            SeenProfiles profiles, Relations relations, Recommendations recommendations, PersonalDataAnswers answers) {
        this.profiles = profiles;
        this.relations = relations;
        this.recommendations = recommendations;
        this.answers = answers;
    }

    /** Of others there are ids and usernames only, and when what is between the two began. */
    public void gather(UUID person, UUID exportId) {
        SequencedMap<String, Object> files = new LinkedHashMap<>();
        files.put(
                "profile.json",
                profiles.find(person, person)
                        .map(seen -> List.of(ExportedProfile.of(seen.profile())))
                        .orElse(List.of()));
        List<UUID> others = relations.findStanding(person).stream()
                .map(relation -> relation.pair().other(person))
                .toList();
        files.put("relations.json", exported(person, others));
        files.put("dismissed-recommendations.json", recommendations.findDismissedBy(person));
        answers.gathered(person, exportId, files);
    }

    private List<ExportedRelation> exported(UUID person, List<UUID> others) {
        List<ExportedRelation> exported = new ArrayList<>();
        for (int start = 0; start < others.size(); start += AT_ONCE) {
            List<UUID> some = others.subList(start, Math.min(start + AT_ONCE, others.size()));
            profiles.findAll(person, some).stream()
                    .filter(seen -> seen.isInSight() || isBlocked(seen))
                    .map(ExportedRelation::of)
                    .forEach(exported::add);
        }
        return exported;
    }

    /** By the person: who blocks them is none of their data. */
    private static boolean isBlocked(SeenProfile seen) {
        Relation relation = seen.relation();
        return relation != null && relation.isBlockedBy(seen.viewer());
    }
}
