package org.strowger.provider.simulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The contract notices broken providers: for each fault the tests of the rules that it breaks fail, and no others. */
class BrokenProvidersTest {
    @ParameterizedTest
    @MethodSource("org.strowger.provider.simulator.contract.Flaw#all")
    void theTestsOfTheBrokenRulesFailAndNoOthers(Flaw fault) {
        Outcomes outcomes = run(fault);
        Set<String> expected = new TreeSet<>(fault.noticed());
        expected.removeAll(outcomes.skipped);
        assumeTrue(
                fault.noticed().isEmpty() || !expected.isEmpty(),
                "the lines of the exchange do not offer what " + fault + " breaks");
        assertThat(outcomes.failed.keySet())
                .as("tests that %s fails, and why: %s", fault, outcomes.failed)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(outcomes.passed).hasSizeGreaterThan(fault.contract() == SpoiledContract.class ? 50 : 10);
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
