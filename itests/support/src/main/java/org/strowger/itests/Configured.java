package org.strowger.itests;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Configurations made by a test, and removed with it. */
public final class Configured {
    private final ConfigurationAdmin admin;
    private final List<Configuration> made = new ArrayList<>();

    /** None yet. */
    public Configured(ConfigurationAdmin admin) {
        this.admin = admin;
    }

    /** Makes a configuration of the factory. */
    public Configuration add(String factoryPid, Map<String, ?> properties) throws IOException {
        return addFor("?", factoryPid, properties);
    }

    /** Makes a configuration of the factory for the bundle that was installed from a place. */
    public Configuration addFor(String location, String factoryPid, Map<String, ?> properties) throws IOException {
        Configuration configuration = admin.createFactoryConfiguration(factoryPid, location);
        update(configuration, properties);
        return configuration;
    }

    /** Changes a configuration. */
    public void change(Configuration configuration, Map<String, ?> properties) throws IOException {
        configuration.update(new Hashtable<>(properties));
    }

    /** Removes one. */
    public void delete(Configuration configuration) throws IOException {
        made.remove(configuration);
        configuration.delete();
    }

    /** Makes the only configuration with this PID. */
    public void set(String pid, Map<String, ?> properties) throws IOException {
        update(admin.getConfiguration(pid, "?"), properties);
    }

    private void update(Configuration configuration, Map<String, ?> properties) throws IOException {
        configuration.update(new Hashtable<>(properties));
        made.add(configuration);
    }

    /** Removes what was made. */
    public void delete() throws IOException {
        for (Configuration configuration : made) {
            configuration.delete();
        }
    }
}
