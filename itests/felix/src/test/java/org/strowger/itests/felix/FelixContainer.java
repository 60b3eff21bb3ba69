package org.strowger.itests.felix;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.cleanCaches;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.junitBundles;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;

import java.nio.file.Path;
import org.ops4j.pax.exam.Option;

/** Plain Felix with the core and no provider. */
final class FelixContainer {
    private static final String FOLDER = "bundles";

    private FelixContainer() {}

    static Option[] options() {
        return new Option[] {
            cleanCaches(),
            systemProperty(FOLDER).value(System.getProperty(FOLDER)),
            systemProperty("org.slf4j.simpleLogger.defaultLogLevel").value("warn"),
            junitBundles(),
            logging(),
            services(),
            telephony(),
        };
    }

    private static Option logging() {
        return composite(
                bundle(location("slf4j-api")), bundle(location("slf4j-simple")).noStart());
    }

    private static Option services() {
        return composite(
                bundle(location("org.osgi.util.function")),
                bundle(location("org.osgi.util.promise")),
                bundle(location("org.osgi.service.component")),
                bundle(location("org.apache.felix.configadmin")),
                bundle(location("org.apache.felix.metatype")),
                bundle(location("org.apache.felix.scr")),
                bundle(location("byte-buddy")),
                bundle(location("assertj-core")));
    }

    private static Option telephony() {
        return composite(
                bundle(location("org.strowger.telephony")),
                bundle(location("org.strowger.telephony.spi")),
                bundle(location("org.strowger.core")),
                bundle(location("org.strowger.itests")));
    }

    /** The URL of a bundle that the build has put aside for the tests. */
    static String location(String artifact) {
        return Path.of(System.getProperty(FOLDER), artifact + ".jar").toUri().toString();
    }
}
