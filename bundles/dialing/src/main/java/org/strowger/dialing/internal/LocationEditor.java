package org.strowger.dialing.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ReadOnlyConfigurationException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.strowger.telephony.dialing.LocationAdministration;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** Writes the configurations of {@link LocationComponent}, whoever made them. */
@Component
public final class LocationEditor implements LocationAdministration {
    private static final String FACTORY = "(service.factoryPid=" + LocationComponent.PID + ")";
    private static final String ID = "id";

    private final ConfigurationAdmin configurations;
    private final Countries countries = new Countries();

    /** Writes them there. */
    @Activate
    public LocationEditor(@Reference ConfigurationAdmin configurations) {
        this.configurations = configurations;
    }

    @Override
    public Set<String> settings() {
        Set<String> settings = WrittenLocation.keys();
        settings.remove(ID);
        return Collections.unmodifiableSet(settings);
    }

    @Override
    public void change(int id, Map<String, String> values) {
        values.keySet().forEach(this::requireSetting);
        attempt(() -> {
            Optional<Configuration> existing = find(id);
            Hashtable<String, Object> properties =
                    existing.map(LocationEditor::properties).orElseGet(Hashtable::new);
            values.forEach((setting, value) -> {
                if (value.isBlank()) {
                    properties.remove(setting);
                } else {
                    properties.put(setting, value.strip());
                }
            });
            properties.put(ID, String.valueOf(id));
            requireLocation(properties);
            Configuration written = existing.isPresent()
                    ? existing.get()
                    : configurations.getFactoryConfiguration(LocationComponent.PID, "location" + id, "?");
            written.update(properties);
        });
    }

    private void requireSetting(String name) {
        if (!settings().contains(name)) {
            throw new TelephonyException(
                    LineError.INVALPARAM,
                    "a location has no setting \"" + name + "\"; it has " + String.join(", ", settings()));
        }
    }

    private void requireLocation(Map<String, Object> properties) {
        Map<String, String> written = new HashMap<>();
        properties.forEach((key, value) -> written.put(key, text(value)));
        try {
            new LocationComponent(WrittenLocation.of(written)).location(countries);
        } catch (IllegalArgumentException wrong) {
            throw new TelephonyException(LineError.INVALPARAM, wrong.getMessage());
        }
    }

    private static String text(Object value) {
        return value instanceof Object[] several
                ? String.join(",", Arrays.stream(several).map(String::valueOf).toList())
                : String.valueOf(value);
    }

    @Override
    public void remove(int id) {
        attempt(() -> find(id).orElseThrow(
                        () -> new TelephonyException(LineError.INVALLOCATION, "no location " + id + " is configured"))
                .delete());
    }

    private Optional<Configuration> find(int id) throws IOException {
        try {
            Configuration[] all = configurations.listConfigurations(FACTORY);
            return all == null
                    ? Optional.empty()
                    : Arrays.stream(all)
                            .filter(each ->
                                    text(properties(each).getOrDefault(ID, 0)).equals(String.valueOf(id)))
                            .findFirst();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(FACTORY, e);
        }
    }

    private static Hashtable<String, Object> properties(Configuration configuration) {
        Hashtable<String, Object> copy = new Hashtable<>();
        Dictionary<String, Object> properties = configuration.getProperties();
        if (properties != null) {
            Collections.list(properties.keys()).forEach(key -> copy.put(key, properties.get(key)));
        }
        return copy;
    }

    /** Something that may be impossible to store. */
    private interface Storing {
        void store() throws IOException;
    }

    private static void attempt(Storing storing) {
        try {
            storing.store();
        } catch (IOException | ReadOnlyConfigurationException e) {
            throw new TelephonyException(
                    LineError.OPERATIONFAILED, "the location could not be stored: " + e.getMessage(), e);
        }
    }
}
