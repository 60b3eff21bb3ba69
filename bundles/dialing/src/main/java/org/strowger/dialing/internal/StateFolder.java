package org.strowger.dialing.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where it is kept what applications have changed: in the folder that the property {@value #PROPERTY} of the framework
 * or the system names, else in the bundle's data area, which lasts no longer than the bundle is installed.
 */
final class StateFolder {
    static final String PROPERTY = "org.strowger.dialing.folder";

    private static final Logger LOG = LoggerFactory.getLogger(StateFolder.class);

    private StateFolder() {}

    /** A file in it, which need not exist; empty where there is no place for files. */
    static Optional<Path> file(BundleContext bundle, String name) {
        String named = bundle.getProperty(PROPERTY);
        if (named == null || named.isBlank()) {
            return Optional.ofNullable(bundle.getDataFile(name)).map(File::toPath);
        }
        try {
            return Optional.of(Files.createDirectories(Path.of(named)).resolve(name));
        } catch (IOException e) {
            LOG.warn("{} = {} cannot hold files, so changes of locations are not kept", PROPERTY, named, e);
            return Optional.empty();
        }
    }
}
