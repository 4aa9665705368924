package dev.plaza.user.infrastructure.persistence;

import static dev.plaza.testing.people.PersonMaker.aPerson;

import dev.plaza.user.Caller;
import dev.plaza.user.UserService;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * Measures how long recommendations take over HTTP, one request after another, each of somebody else: among 100,000 people
 * of whom each is a friend of 32 others nearby and 8 anywhere. A program, not a test; the README of the module has what it
 * told.
 */
public final class RecommendationBenchmark {

    private static final int PEOPLE = 100_000;
    private static final int NEAR = 16;
    private static final int FAR = 4;
    private static final int WARM_UP = 2_000;
    private static final int REQUESTS = 5_000;

    private final UserService service = UserService.shared();
    private final Random random = new Random(1998);

    private RecommendationBenchmark() {}

    /** Runs on the server that {@code plaza.test.servers} chooses, and stops it. */
    public static void main(String[] arguments) {
        new RecommendationBenchmark().run();
        System.exit(0);
    }

    private void run() {
        fill();
        ask(WARM_UP);
        long[] nanos = ask(REQUESTS);
        Arrays.sort(nanos);
        for (int percent : new int[] {50, 95, 99, 100}) {
            System.out.printf(Locale.ROOT, "p%d %.1f ms%n", percent, nanos[(REQUESTS - 1) * percent / 100] / 1e6);
        }
    }

    private long[] ask(int requests) {
        long[] nanos = new long[requests];
        for (int i = 0; i < requests; i++) {
            Caller caller = service.caller(aPerson()
                    .withId(Crowd.id("person_" + random.nextInt(PEOPLE)))
                    .make());
            long start = System.nanoTime();
            int found =
                    caller.get("/friends/recommendations").body().path("items").size();
            nanos[i] = System.nanoTime() - start;
            if (found != 20) {
                throw new IllegalStateException("somebody was recommended " + found + " people");
            }
        }
        return nanos;
    }

    private void fill() {
        service.database().execute("""
                insert into user_profiles (id, email, username, first_name, last_name, account_version)
                select md5('person_' || i)::uuid, 'person_' || i || '@example.org', 'person_' || i, 'Ana', 'Lima', 1
                  from generate_series(0, %1$d - 1) i;
                insert into privacy_settings (user_id, profile_visibility)
                select md5('person_' || i)::uuid, case i %% 20 when 0 then 'private' else 'friends' end
                  from generate_series(0, %1$d - 1) i;
                insert into friendships (user1_id, user2_id, status, request_id, requested_by, requested_at, accepted_at)
                select least(one, other), greatest(one, other), 'accepted', gen_random_uuid(), one, now(), now()
                  from (select md5('person_' || i)::uuid as one,
                               md5('person_' || (i + case when k <= %2$d then k
                                                          else 1 + floor(random() * (%1$d - 1))::int end) %% %1$d)::uuid as other
                          from generate_series(0, %1$d - 1) i, generate_series(1, %2$d + %3$d) k) pair
                    on conflict do nothing;
                """.formatted(PEOPLE, NEAR, FAR));
        service.database().execute("vacuum analyze friendships");
        service.database().execute("vacuum analyze user_profiles");
        service.database().execute("vacuum analyze privacy_settings");
    }
}
