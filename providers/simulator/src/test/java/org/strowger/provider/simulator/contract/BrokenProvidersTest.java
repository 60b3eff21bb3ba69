package org.strowger.provider.simulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.strowger.provider.tck.rules.MediaControlRules;
import org.strowger.provider.tck.rules.ThreadRules;
import org.strowger.provider.tck.rules.UserUserRules;

/** The contract notices broken providers: for each fault the tests of the rules that it breaks fail, and no others. */
class BrokenProvidersTest {
    @ParameterizedTest
    @MethodSource("org.strowger.provider.simulator.contract.Flaw#all")
    void theTestsOfTheBrokenRulesFailAndNoOthers(Flaw fault) {
        Outcomes outcomes = run(fault);
        assertThat(outcomes.failed.keySet())
                .as("tests that %s fails; skipped: %s; why: %s", fault, outcomes.skipped, outcomes.failed)
                .containsExactlyInAnyOrderElementsOf(fault.noticed());
        assertThat(outcomes.passed).hasSizeGreaterThan(fault.contract() == SpoiledContract.class ? 50 : 10);
    }

    /** Families of which every test is known to fail for some broken provider. */
    @ParameterizedTest
    @ValueSource(classes = {MediaControlRules.class, UserUserRules.class, ThreadRules.class})
    void everyTestOfTheFamilyCanFail(Class<?> family) {
        Set<String> canFail =
                Flaw.all().stream().flatMap(fault -> fault.noticed().stream()).collect(Collectors.toSet());
        assertThat(family.getDeclaredMethods())
                .filteredOn(method -> method.isAnnotationPresent(Test.class))
                .extracting(Method::getName)
                .isNotEmpty()
                .isSubsetOf(canFail);
    }

    private static Outcomes run(Flaw fault) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(fault.contract()))
                .configurationParameter(SpoiledContract.FAULT, fault.name())
                .build();
        Outcomes outcomes = new Outcomes();
        LauncherFactory.create().execute(request, outcomes);
        return outcomes;
    }

    private static final class Outcomes implements TestExecutionListener {
        private final Map<String, String> failed = new TreeMap<>();
        private final List<String> passed = new ArrayList<>();
        private final Set<String> skipped = new TreeSet<>();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            String name = test.getSource()
                    .filter(org.junit.platform.engine.support.descriptor.MethodSource.class::isInstance)
                    .map(org.junit.platform.engine.support.descriptor.MethodSource.class::cast)
                    .map(org.junit.platform.engine.support.descriptor.MethodSource::getMethodName)
                    .orElse(test.getDisplayName());
            if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                failed.put(name, result.getThrowable().map(Throwable::toString).orElse(""));
            } else if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
                skipped.add(name);
            } else if (test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                passed.add(name);
            }
        }
    }
}
