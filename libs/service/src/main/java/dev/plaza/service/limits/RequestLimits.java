package dev.plaza.service.limits;

import dev.plaza.http.ClientAddress;
import dev.plaza.http.CommonProblems;
import dev.plaza.http.ProblemDetails;
import dev.plaza.http.ProblemException;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The limits of routes, for whoever calls them. */
@Singleton
public final class RequestLimits {

    private static final String ATTRIBUTE = "plaza.rate-limit";

    private final RateLimits limits;
    private final Map<String, LimitRule> rules;

    RequestLimits(RateLimits limits, List<LimitRule> rules) {
        this.limits = limits;
        this.rules = rules.stream().collect(Collectors.toUnmodifiableMap(LimitRule::name, Function.identity()));
    }

    /**
     * Takes one call from the address and, where somebody is signed in, from the account.
     *
     * @throws ProblemException 429 when nothing is left
     */
    void take(HttpRequest<?> request, String rule) {
        LimitRule limit = find(rule);
        String network = ClientAddress.networkOf(request);
        Allowance allowance = limits.take(rule + " from " + network, limit.perAddress(), limit.period());
        Optional<String> person = request.getUserPrincipal().map(Principal::getName);
        if (person.isPresent() && allowance.isGranted()) {
            allowance = allowance.tighter(byAccount(limit, person.get()));
        }
        settle(request, allowance);
    }

    /**
     * Takes one call from an account that the request is about, though nobody is signed in.
     *
     * @param account as the request names it; compared regardless of case
     * @throws ProblemException 429 when nothing is left
     */
    public void takeFor(HttpRequest<?> request, String rule, String account) {
        settle(request, byAccount(find(rule), account.toLowerCase(java.util.Locale.ROOT)));
    }

    /** The tightest of the limits that a request has met so far. */
    static Optional<Allowance> tightest(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Allowance.class);
    }

    private Allowance byAccount(LimitRule limit, String account) {
        return limits.take(limit.name() + " by " + account, limit.perAccount(), limit.period());
    }

    private static void settle(HttpRequest<?> request, Allowance allowance) {
        Allowance tightest = tightest(request).map(allowance::tighter).orElse(allowance);
        request.setAttribute(ATTRIBUTE, tightest);
        if (!allowance.isGranted()) {
            throw new ProblemException(
                    ProblemDetails.of(CommonProblems.RATE_LIMITED, "Wait before you try again, as Retry-After says.")
                            .retryAfter(allowance.retry()));
        }
    }

    private LimitRule find(String name) {
        LimitRule rule = rules.get(name);
        if (rule == null) {
            throw new IllegalStateException("there is no plaza.limits.rules." + name);
        }
        return rule;
    }
}
