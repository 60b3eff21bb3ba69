package org.strowger.itests;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Factory configurations made by a test, and removed with it. */
public final class Configured {
    private final ConfigurationAdmin admin;
    private final List<Configuration> made = new ArrayList<>();

    Configured(ConfigurationAdmin admin) {
        this.admin = admin;
    }

    /** Makes a configuration of the factory. */
    public void add(String factoryPid, Map<String, ?> properties) throws IOException {
        Configuration configuration = admin.createFactoryConfiguration(factoryPid, "?");
        configuration.update(new Hashtable<>(properties));
        made.add(configuration);
    }

    void delete() throws IOException {
        for (Configuration configuration : made) {
            configuration.delete();
        }
    }
}
