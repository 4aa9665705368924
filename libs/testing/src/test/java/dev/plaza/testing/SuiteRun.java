package dev.plaza.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A shared suite, run as the build would, and which of its tests failed. */
public final class SuiteRun implements TestExecutionListener {

    private static final Pattern METHOD = Pattern.compile("\\[(?:method|test-factory):(\\w+)\\(");

    private final Map<String, String> methods = new TreeMap<>();
    private int count;
    private int tests;

    private SuiteRun() {}

    public static SuiteRun of(Class<?> suite) {
        return of(suite, _ -> true);
    }

    /** As {@link #of(Class)}, but of one of its tests alone. */
    public static SuiteRun of(Class<?> suite, String test) {
        return of(suite, test::equals);
    }

    private static SuiteRun of(Class<?> suite, Predicate<String> tests) {
        var run = new SuiteRun();
        PostDiscoveryFilter filter = found -> {
            var method = METHOD.matcher(found.getUniqueId().toString());
            return FilterResult.includedIf(!method.find() || tests.test(method.group(1)));
        };
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(suite))
                .filters(filter)
                .build();
        LauncherFactory.create().execute(request, run);
        assertThat(run.tests).as("tests of %s", suite).isPositive();
        return run;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            tests++;
        }
        if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            var method = METHOD.matcher(test.getUniqueId());
            methods.put(
                    method.find() ? method.group(1) : test.getUniqueId(),
                    result.getThrowable().map(Throwable::toString).orElse("no reason"));
            count++;
        }
    }

    /** Test methods, each with why it failed. */
    public Map<String, String> methods() {
        return methods;
    }

    public int count() {
        return count;
    }
}
