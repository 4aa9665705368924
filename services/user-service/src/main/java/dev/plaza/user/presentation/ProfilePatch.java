package dev.plaza.user.presentation;

import dev.plaza.service.patch.Change;
import dev.plaza.service.patch.MergePatch;
import dev.plaza.service.patch.PatchFields;
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
        Change<String> website) {

    private static final String NAME_RULE = "must have 1 to " + Details.NAME_LENGTH + " characters in one line";

    /** @throws dev.plaza.http.ProblemException naming every field that is at fault */
    static ProfilePatch of(MergePatch patch, LocalDate today) {
        return patch.read(fields -> new ProfilePatch(
                fields.parsed("firstName", NAME_RULE, Details::name),
                fields.parsed("lastName", NAME_RULE, Details::name),
                fields.parsedOrNull("bio", "must have 1 to " + Details.BIO_LENGTH + " characters", Details::bio),
                dateOfBirth(fields, today),
                fields.parsedOrNull("gender", "must be male, female or other", ProfilePatch::gender),
                fields.parsedOrNull(
                        "phoneNumber", "must be a phone number such as +351 210 000 000", Details::phoneNumber),
                fields.parsedOrNull(
                        "location",
                        "must have 1 to " + Details.LOCATION_LENGTH + " characters in one line",
                        Details::location),
                fields.parsedOrNull(
                        "website",
                        "must be an http or https address of at most " + Details.WEBSITE_LENGTH + " characters",
                        Details::website)));
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
                website.appliedTo(current.website()));
    }

    private static Change<LocalDate> dateOfBirth(PatchFields fields, LocalDate today) {
        return fields.parsedOrNull("dateOfBirth", "must be a date such as 1990-12-31, from 1900 until today", text -> {
            LocalDate day = Details.dateOfBirth(LocalDate.parse(text));
            if (day.isAfter(today)) {
                throw new IllegalArgumentException("in the future: " + day);
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
