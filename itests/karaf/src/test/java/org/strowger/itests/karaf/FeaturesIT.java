package org.strowger.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.karaf.features.FeaturesService;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;

/** Each feature, installed into a Karaf that has none of ours, and removed again. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class FeaturesIT {
    private static final String OURS = "org.strowger.";
    private static final Set<String> CORE = Set.of(
            OURS + "telephony",
            OURS + "telephony.spi",
            OURS + "core",
            OURS + "dialing",
            "com.googlecode.libphonenumber",
            OURS + "shell",
            OURS + "metrics");

    @Inject
    private BundleContext context;

    @Inject
    private FeaturesService features;

    private Set<String> before;
    private final Set<String> stoppedMeanwhile = new TreeSet<>();

    @Configuration
    public Option[] container() {
        return KarafContainer.options(KarafContainer.PLAIN);
    }

    @Before
    public void noteWhatIsThere() {
        before = names();
        context.addBundleListener(event -> {
            if (event.getType() == BundleEvent.STOPPED) {
                stoppedMeanwhile.add(event.getBundle().getSymbolicName());
            }
        });
    }

    @After
    public void removeTheFeature() throws Exception {
        for (String feature : installed()) {
            features.uninstallFeature(feature);
        }
        assertThat(names()).as("bundles after removal").isEqualTo(before);
    }

    private List<String> installed() throws Exception {
        return Arrays.stream(features.listRequiredFeatures())
                .map(feature -> feature.getName())
                .filter(name -> name.startsWith("strowger"))
                .toList();
    }

    private Set<String> names() {
        return Arrays.stream(context.getBundles())
                .map(Bundle::getSymbolicName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Installs the feature; every bundle must run and none that was there before may have been restarted. */
    private Set<String> install(String feature) throws Exception {
        features.installFeature(feature, EnumSet.noneOf(FeaturesService.Option.class));
        Arrays.stream(context.getBundles())
                .filter(bundle -> !isFragment(bundle))
                .forEach(bundle -> assertThat(bundle.getState())
                        .as(bundle.getSymbolicName())
                        .isEqualTo(Bundle.ACTIVE));
        assertThat(stoppedMeanwhile)
                .as("bundles restarted by installing " + feature)
                .isEmpty();
        Set<String> added = names();
        added.removeAll(before);
        return added;
    }

    private static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
    }

    @Test
    public void theCoreFeatureBringsTheCoreAndWhatIsUsedWithIt() throws Exception {
        assertThat(install("strowger")).containsExactlyInAnyOrderElementsOf(CORE);
    }

    @Test
    public void theSimulatorFeatureBringsAnExchange() throws Exception {
        assertThat(install("strowger-simulator")).contains(OURS + "core", OURS + "provider.simulator");
    }

    @Test
    public void theSipFeatureNeedsNothingButTheCore() throws Exception {
        assertThat(install("strowger-sip"))
                .contains(OURS + "provider.sip")
                .containsAll(CORE)
                .hasSize(CORE.size() + 1);
    }

    @Test
    public void theModemFeatureBringsTheSerialLibraryAsABundleOfItsOwn() throws Exception {
        assertThat(install("strowger-modem")).contains(OURS + "provider.modem", "com.fazecast.jSerialComm");
    }

    @Test
    public void theExamplesNeedNoProvider() throws Exception {
        assertThat(install("strowger-example-calllog")).contains(OURS + "example.calllog");
        assertThat(install("strowger-example-attendant")).contains(OURS + "example.attendant");
        assertThat(install("strowger-example-contactcentre")).contains(OURS + "example.contactcentre");
        assertThat(install("strowger-example-ivr")).contains(OURS + "example.ivr");
        assertThat(install("strowger-example-dialer")).contains(OURS + "example.dialer");
        assertThat(names()).noneMatch(name -> name.startsWith(OURS + "provider."));
    }
}
