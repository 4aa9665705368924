package dev.plaza.auth.application.password;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** PHC strings that no password leads to, but that cost as much to verify as anybody's: their digests are random. */
final class NobodysHash {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** The least memory of a lane, in KiB. */
    private static final int LEAST_LANE = 8;

    private static final Pattern COST = Pattern.compile("\\$m=(\\d{1,9}),t=(\\d{1,9}),");

    private final PasswordSettings settings;
    private final String whole;

    NobodysHash(PasswordSettings settings) {
        this.settings = settings;
        this.whole = costing(settings.memoryKib());
    }

    /** One that costs what the settings say. */
    String hash() {
        return whole;
    }

    /**
     * One that costs what {@code weaker} falls short of that; nothing where it does not. The work of Argon2 grows with its
     * memory times its passes.
     */
    Optional<String> restOf(String weaker) {
        return COST.matcher(weaker)
                .results()
                .findFirst()
                .map(this::missingMemory)
                .filter(memory -> memory >= (long) LEAST_LANE * settings.parallelism())
                .map(this::costing);
    }

    private long missingMemory(MatchResult cost) {
        long done = Long.parseLong(cost.group(1)) * Long.parseLong(cost.group(2));
        return settings.memoryKib() - done / settings.passes();
    }

    private String costing(long memoryKib) {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        memoryKib, settings.passes(), settings.parallelism(), random(SALT_BYTES), random(HASH_BYTES));
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
