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
        if (allowance.isGranted()) {
            allowance = request.getUserPrincipal()
                    .map(Principal::getName)
                    .flatMap(account -> byAccount(limit, account))
                    .map(allowance::tighter)
                    .orElse(allowance);
        }
        settle(request, allowance);
    }

    /**
     * Takes one call from an account that the request is about, though nobody is signed in; where the rule counts accounts.
     *
     * @param account stands for it always, and may be kept in Redis: an id or a keyed hash, but no e-mail address
     * @throws ProblemException 429 when nothing is left
     */
    public void takeFor(HttpRequest<?> request, String rule, String account) {
        byAccount(find(rule), account).ifPresent(allowance -> settle(request, allowance));
    }

    /** The tightest of the limits that a request has met so far. */
    static Optional<Allowance> tightest(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Allowance.class);
    }

    private Optional<Allowance> byAccount(LimitRule limit, String account) {
        return Optional.ofNullable(limit.perAccount())
                .map(capacity -> limits.take(limit.name() + " by " + account, capacity, limit.period()));
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
