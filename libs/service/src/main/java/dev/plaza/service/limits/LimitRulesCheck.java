package dev.plaza.service.limits;

import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.http.annotation.Controller;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Refuses to start a service with a route whose rule there is not, or with a rule that allows nothing. */
@Context
final class LimitRulesCheck {

    private static final String PREFIX = "plaza.limits.rules.";

    /**
     * Looks at all routes and rules.
     *
     * @throws ConfigurationException naming all that is wrong
     */
    LimitRulesCheck(BeanContext context, Collection<LimitRule> rules) {
        List<String> faults = new ArrayList<>();
        Set<String> missing = namesAtRoutes(context);
        rules.forEach(rule -> missing.remove(rule.name()));
        missing.forEach(name -> faults.add(PREFIX + name + " is missing: a route is limited by it"));
        rules.forEach(rule -> check(rule, faults));
        if (!faults.isEmpty()) {
            throw new ConfigurationException(String.join("; ", faults));
        }
    }

    private static Set<String> namesAtRoutes(BeanContext context) {
        return context.getBeanDefinitions(Qualifiers.byStereotype(Controller.class)).stream()
                .flatMap(controller -> controller.getExecutableMethods().stream())
                .flatMap(route -> route.stringValue(RateLimited.class).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void check(LimitRule rule, List<String> faults) {
        if (rule.perAddress() < 1) {
            faults.add(PREFIX + rule.name() + ".per-address must be at least 1");
        }
        if (rule.perAccount() != null && rule.perAccount() < 1) {
            faults.add(PREFIX + rule.name() + ".per-account must be at least 1, or absent");
        }
        if (!rule.period().isPositive()) {
            faults.add(PREFIX + rule.name() + ".period must be longer than nothing");
        }
    }
}
