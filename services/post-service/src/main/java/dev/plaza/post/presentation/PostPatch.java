package dev.plaza.post.presentation;

import dev.plaza.post.application.post.PostChange;
import dev.plaza.post.domain.post.Composition;
import dev.plaza.post.domain.post.Mentions;
import dev.plaza.post.domain.post.PrivacyLevel;
import dev.plaza.post.domain.post.Tags;
import dev.plaza.post.domain.post.Text;
import dev.plaza.service.patch.MergePatch;

/** What an author wants changed in a post. */
final class PostPatch {

    private PostPatch() {}

    /** @throws dev.plaza.http.ProblemException naming every field that is at fault */
    static PostChange read(MergePatch patch) {
        return patch.read(fields -> new PostChange(
                fields.parsed("content", PostRules.CONTENT, Text::content),
                fields.parsedList("mediaIds", Composition.MEDIA_COUNT, PostRules.ID, PostRules::id),
                fields.parsed("privacyLevel", PostRules.PRIVACY_LEVEL, PrivacyLevel::of),
                fields.parsedList("audience", Composition.AUDIENCE_COUNT, PostRules.ID, PostRules::id),
                fields.parsedList("tags", Tags.COUNT, PostRules.TAG, Tags::tag),
                fields.parsedList("mentions", Mentions.COUNT, PostRules.ID, PostRules::id),
                fields.parsedOrNull("location", PostRules.LOCATION, Text::location),
                fields.anyObjectOrNull("metadata", PostRules.METADATA, PostRules::metadata),
                fields.flag("isPublished")));
    }
}
