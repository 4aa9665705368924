package dev.plaza.user.domain.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person says of themselves; null is what they do not tell. Lengths count characters (code points). */
public record Details(
        String firstName,
        String lastName,
        @Nullable String bio,
        @Nullable LocalDate dateOfBirth,
        @Nullable Gender gender,
        @Nullable String phoneNumber,
        @Nullable String location,
        @Nullable String website,
        @Nullable String avatarUrl,
        @Nullable String coverUrl) {

    public static final int NAME_LENGTH = 100;
    public static final int BIO_LENGTH = 2000;
    public static final int LOCATION_LENGTH = 255;
    public static final int WEBSITE_LENGTH = 255;
    public static final int PICTURE_URL_LENGTH = 2048;

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final Pattern LINE = Pattern.compile("[^\\p{Cc}\\p{Cs}]+");
    private static final Pattern LINES = Pattern.compile("[^\\p{Cc}\\p{Cs}]+(?:[\n\r\t]+[^\\p{Cc}\\p{Cs}]+)*");
    private static final Pattern PHONE_SEPARATORS = Pattern.compile("[ ().-]");
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final String HOST_AND_REST = "://[^\\s/?#\\p{Cc}\"<>]+[^\\s\\p{Cc}\"<>]*";
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?" + HOST_AND_REST);
    private static final Pattern PICTURE_URL = Pattern.compile("(?i)https" + HOST_AND_REST);

    public Details {
        firstName = name(firstName);
        lastName = name(lastName);
        bio = bio == null ? null : bio(bio);
        dateOfBirth = dateOfBirth == null ? null : dateOfBirth(dateOfBirth);
        phoneNumber = phoneNumber == null ? null : phoneNumber(phoneNumber);
        location = location == null ? null : location(location);
        website = website == null ? null : website(website);
        avatarUrl = avatarUrl == null ? null : pictureUrl(avatarUrl);
        coverUrl = coverUrl == null ? null : pictureUrl(coverUrl);
    }

    /** Of somebody of whom only the names are known. */
    public static Details named(String firstName, String lastName) {
        return new Details(firstName, lastName, null, null, null, null, null, null, null, null);
    }

    /**
     * A first or last name without spaces around it, as the functions below do for what they are named after.
     *
     * @throws IllegalArgumentException naming {@code text} when it is not one
     */
    public static String name(String text) {
        return checked("name", text, NAME_LENGTH, LINE);
    }

    public static String bio(String text) {
        return checked("bio", text, BIO_LENGTH, LINES);
    }

    /** A number with its country, as E.164 writes it: without what people group digits by. */
    public static String phoneNumber(String text) {
        String digits = PHONE_SEPARATORS.matcher(text).replaceAll("");
        return checked("phone number", digits, digits.length(), E164);
    }

    public static String location(String text) {
        return checked("location", text, LOCATION_LENGTH, LINE);
    }

    /** An address that a browser opens. */
    public static String website(String text) {
        return checked("web address", text, WEBSITE_LENGTH, WEB_ADDRESS);
    }

    /** Where a picture is; encrypted, because whoever sees the person's card asks for it. */
    public static String pictureUrl(String text) {
        return checked("picture's address", text, PICTURE_URL_LENGTH, PICTURE_URL);
    }

    /** A day since 1900; whether it has come yet is known only to who has a clock. */
    public static LocalDate dateOfBirth(LocalDate day) {
        if (day.isBefore(EARLIEST_BIRTH)) {
            throw new IllegalArgumentException("not a date of birth: " + day);
        }
        return day;
    }

    /** The names of the components in which this differs from {@code before}. */
    public List<String> changesSince(Details before) {
        List<String> changes = new ArrayList<>();
        addIfChanged(changes, "firstName", before.firstName, firstName);
        addIfChanged(changes, "lastName", before.lastName, lastName);
        addIfChanged(changes, "bio", before.bio, bio);
        addIfChanged(changes, "dateOfBirth", before.dateOfBirth, dateOfBirth);
        addIfChanged(changes, "gender", before.gender, gender);
        addIfChanged(changes, "phoneNumber", before.phoneNumber, phoneNumber);
        addIfChanged(changes, "location", before.location, location);
        addIfChanged(changes, "website", before.website, website);
        addIfChanged(changes, "avatarUrl", before.avatarUrl, avatarUrl);
        addIfChanged(changes, "coverUrl", before.coverUrl, coverUrl);
        return changes;
    }

    private static void addIfChanged(
            List<String> changes, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(name);
        }
    }

    private static String checked(String what, String text, int length, Pattern pattern) {
        String stripped = text.strip();
        if (stripped.codePointCount(0, stripped.length()) > length
                || !pattern.matcher(stripped).matches()) {
            throw new IllegalArgumentException("not a " + what + ": " + text);
        }
        return stripped;
    }
}
