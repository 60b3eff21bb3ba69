package org.strowger.core.internal.component;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the core keeps what outlives it: in the folder that the property {@value #PROPERTY} of the framework or the
 * system names, else in the bundle's data area, which lasts no longer than the bundle is installed.
 */
final class StateFolder {
    static final String PROPERTY = "org.strowger.core.folder";

    private static final Logger LOG = LoggerFactory.getLogger(StateFolder.class);

    private final BundleContext bundle;

    StateFolder(BundleContext bundle) {
        this.bundle = bundle;
    }

    /** A file in it, which need not exist; empty where there is no place for files. */
    Optional<Path> file(String name) {
        String folder = bundle.getProperty(PROPERTY);
        if (folder == null || folder.isBlank()) {
            return Optional.ofNullable(bundle.getDataFile(name)).map(File::toPath);
        }
        try {
            return Optional.of(Files.createDirectories(Path.of(folder)).resolve(name));
        } catch (IOException e) {
            LOG.warn("{} = {} is no folder that files can be kept in; nothing is kept", PROPERTY, folder, e);
            return Optional.empty();
        }
    }
}
