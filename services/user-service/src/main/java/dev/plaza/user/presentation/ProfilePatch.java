package dev.plaza.user.presentation;

import dev.plaza.service.patch.Change;
import dev.plaza.service.patch.MergePatch;
import dev.plaza.service.patch.PatchFields;
import dev.plaza.user.application.profile.AgeLimits;
import dev.plaza.user.domain.profile.Details;
import dev.plaza.user.domain.profile.Gender;
import java.time.LocalDate;
import java.util.Optional;

/** What a person wants changed in their profile. */
record ProfilePatch(
        Optional<String> firstName,
        Optional<String> lastName,
        Change<String> bio,
        Change<LocalDate> dateOfBirth,
        Change<Gender> gender,
        Change<String> phoneNumber,
        Change<String> location,
        Change<String> website,
        Change<String> avatarUrl,
        Change<String> coverUrl) {

    private static final String PICTURE_RULE =
            "must be an https address of at most " + Details.PICTURE_URL_LENGTH + " characters";
    private static final String NAME_RULE = "must have 1 to " + Details.NAME_LENGTH + " characters in one line";

    /** @throws dev.plaza.http.ProblemException naming every field that is at fault */
    static ProfilePatch of(MergePatch patch, AgeLimits ages, LocalDate today) {
        return patch.read(fields -> new ProfilePatch(
                fields.parsed("firstName", NAME_RULE, Details::name),
                fields.parsed("lastName", NAME_RULE, Details::name),
                fields.parsedOrNull("bio", "must have 1 to " + Details.BIO_LENGTH + " characters", Details::bio),
                dateOfBirth(fields, ages, today),
                fields.parsedOrNull("gender", "must be male, female or other", ProfilePatch::gender),
                fields.parsedOrNull(
                        "phoneNumber",
                        "must be a phone number with its country, such as +351 210 000 000",
                        Details::phoneNumber),
                fields.parsedOrNull(
                        "location",
                        "must have 1 to " + Details.LOCATION_LENGTH + " characters in one line",
                        Details::location),
                fields.parsedOrNull(
                        "website",
                        "must be an http or https address of at most " + Details.WEBSITE_LENGTH + " characters",
                        Details::website),
                fields.parsedOrNull("avatarUrl", PICTURE_RULE, Details::pictureUrl),
                fields.parsedOrNull("coverUrl", PICTURE_RULE, Details::pictureUrl)));
    }

    Details appliedTo(Details current) {
        return new Details(
                firstName.orElse(current.firstName()),
                lastName.orElse(current.lastName()),
                bio.appliedTo(current.bio()),
                dateOfBirth.appliedTo(current.dateOfBirth()),
                gender.appliedTo(current.gender()),
                phoneNumber.appliedTo(current.phoneNumber()),
                location.appliedTo(current.location()),
                website.appliedTo(current.website()),
                avatarUrl.appliedTo(current.avatarUrl()),
                coverUrl.appliedTo(current.coverUrl()));
    }

    private static Change<LocalDate> dateOfBirth(PatchFields fields, AgeLimits ages, LocalDate today) {
        String rule =
                "must be a date such as 1990-12-31, of somebody %d to %d years old".formatted(ages.min(), ages.max());
        return fields.parsedOrNull("dateOfBirth", rule, text -> {
            LocalDate day = Details.dateOfBirth(LocalDate.parse(text));
            if (!ages.allow(day, today)) {
                throw new IllegalArgumentException("not an age: born " + day);
            }
            return day;
        });
    }

    private static Gender gender(String text) {
        return switch (text) {
            case "male" -> Gender.MALE;
            case "female" -> Gender.FEMALE;
            case "other" -> Gender.OTHER;
            default -> throw new IllegalArgumentException("not a gender: " + text);
        };
    }
}
