package org.strowger.dialing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.strowger.telephony.dialing.CallingCard;
import org.strowger.telephony.dialing.Location;
import org.strowger.telephony.dialing.TranslationListener;
import org.strowger.testing.Rule;

/** Translation among other services that come and go. */
class TranslationComponentTest {
    private static final Map<String, Object> PID = Map.of("service.pid", "org.strowger.dialing.location~x");

    @TempDir
    private Path data;

    private final List<String> told = new ArrayList<>();

    private TranslationComponent started() {
        return started(Map.of());
    }

    /** Started in a framework with these properties. */
    private TranslationComponent started(Map<String, String> properties) {
        return new TranslationComponent((BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> method.getName().equals("getProperty")
                        ? properties.get(arguments[0])
                        : data.resolve((String) arguments[0]).toFile()));
    }

    @Test
    @Rule("L-454")
    void theFolderThatTheFrameworkNamesOutlivesTheBundlesOwn() {
        Path folder = data.resolve("state/of/the/exchange");
        Map<String, String> properties = Map.of(StateFolder.PROPERTY, folder.toString());
        LocationComponent office = Configured.locationComponent(Map.of("id", 4, "country", "US", "areaCode", "206"));
        TranslationComponent before = started(properties);
        before.bindLocation(office, PID);
        before.setCurrentLocation(4);

        TranslationComponent after = started(properties);
        after.bindLocation(office, PID);

        assertThat(after.currentLocation().id()).isEqualTo(4);
        assertThat(folder.resolve("locations.properties")).exists();
    }

    @Test
    void whereNothingCanBeKeptEverythingElseWorks() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "not a folder");
        TranslationComponent translation = started(Map.of(StateFolder.PROPERTY, file.toString()));
        translation.bindLocation(Configured.locationComponent(Map.of("id", 4, "country", "US")), PID);

        translation.setCurrentLocation(4);

        assertThat(translation.currentLocation().id()).isEqualTo(4);
    }

    @Test
    @Rule("L-454")
    void theCurrentLocationAndTollListsAreTheSameAfterARestart() {
        LocationComponent office = Configured.locationComponent(Map.of("id", 4, "country", "US", "areaCode", "206"));
        TranslationComponent before = started();
        before.bindLocation(office, PID);
        before.setCurrentLocation(4);
        before.addToTollList("+1 (206) 555-0147");

        TranslationComponent after = started();
        assertThat(after.currentLocation().id())
                .as("before its configuration comes")
                .isZero();
        after.bindLocation(office, PID);

        assertThat(after.currentLocation().id()).isEqualTo(4);
        assertThat(after.currentLocation().tollPrefixes()).containsExactly("555");
    }

    @Test
    @Rule("L-454")
    void everyListenerIsToldEvenIfOneFails() {
        TranslationComponent translation = started();
        translation.bindListener(() -> {
            throw new IllegalStateException("broken on purpose");
        });
        translation.bindListener(() -> told.add("second"));
        LocationComponent office = Configured.locationComponent(Map.of("id", 4, "country", "US"));

        translation.bindLocation(office, PID);
        translation.setCurrentLocation(4);
        translation.unbindLocation(office);

        assertThat(told).containsExactly("second", "second", "second");
    }

    @Test
    void aListenerThatLeftIsToldNothing() {
        TranslationComponent translation = started();
        Runnable note = () -> told.add("told");
        TranslationListener listener = note::run;
        translation.bindListener(listener);
        translation.unbindListener(listener);

        translation.bindCard(Configured.cardComponent(Map.of("id", 1, "name", "Card")), PID);

        assertThat(told).isEmpty();
    }

    @Test
    void aConfigurationThatCannotBeUsedLeavesTheOthersAlone() {
        TranslationComponent translation = started();
        LocationComponent bad = Configured.locationComponent(Map.of("id", 4, "country", "nowhere"));
        CardComponent badCard = Configured.cardComponent(Map.of("id", 0, "name", "Card"));
        translation.bindLocation(Configured.locationComponent(Map.of("id", 5, "country", "DE")), PID);
        translation.bindCard(Configured.cardComponent(Map.of("id", 1, "name", "Card")), PID);

        translation.bindLocation(bad, PID);
        translation.bindCard(badCard, PID);
        translation.unbindLocation(bad);
        translation.unbindCard(badCard);

        assertThat(translation.locations()).extracting(Location::id).containsExactly(0, 5);
        assertThat(translation.cards()).extracting(CallingCard::id).containsExactly(0, 1);
    }

    @Test
    void aConfigurationThatIsDeletedIsForgotten() {
        TranslationComponent translation = started();
        LocationComponent location = Configured.locationComponent(Map.of("id", 5, "country", "DE"));
        CardComponent card = Configured.cardComponent(Map.of("id", 1, "name", "Card"));
        translation.bindLocation(location, PID);
        translation.bindCard(card, PID);

        translation.unbindLocation(location);
        translation.unbindCard(card);

        assertThat(translation.locations()).hasSize(1);
        assertThat(translation.cards()).hasSize(1);
    }
}
