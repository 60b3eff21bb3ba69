package org.strowger.felix;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.osgi.framework.Constants;

/**
 * The folder in which a running Strowger keeps everything of its own, and the framework settings that point into it.
 */
final class DataFolder {
    private final Path root;

    DataFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Creates what is missing; files that are there stay as the user left them. */
    void prepare(OwnJar jar) throws IOException {
        boolean first = !Files.exists(root.resolve("config"));
        Files.createDirectories(root.resolve("config"));
        Files.createDirectories(root.resolve("deploy"));
        for (String file : jar.list("conf/")) {
            boolean configuration = file.startsWith("conf/config/");
            if (!configuration || first) {
                copyIfMissing(jar, file);
            }
        }
    }

    private void copyIfMissing(OwnJar jar, String file) throws IOException {
        Path target = root.resolve(file.substring("conf/".length()));
        if (Files.notExists(target)) {
            Files.createDirectories(target.getParent());
            try (InputStream content = jar.open(file)) {
                Files.copy(content, target);
            }
        }
    }

    Path root() {
        return root;
    }

    /** Lets the logging configuration say where the folder is. */
    void announce() {
        System.setProperty("strowger.data", root.toString());
    }

    /**
     * Settings of the framework and of the bundles that read framework properties; a system property overrides each.
     */
    Map<String, String> frameworkSettings() {
        Map<String, String> settings = new HashMap<>();
        settings.put(Constants.FRAMEWORK_STORAGE, root.resolve("cache").toString());
        settings.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        settings.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, "1");
        // What bundles of ours keep must not go with the framework's storage, which is made anew at each start.
        settings.put("org.strowger.core.folder", root.resolve("state").toString());
        settings.put("org.strowger.dialing.folder", root.resolve("state").toString());
        settings.put("felix.log.level", "1");
        settings.put("gosh.home", root.toString());
        settings.put("felix.fileinstall.dir", root.resolve("config") + "," + root.resolve("deploy"));
        settings.put(
                "felix.fileinstall.tmpdir", root.resolve("cache/fileinstall").toString());
        settings.put("felix.fileinstall.noInitialDelay", "true");
        settings.put("felix.fileinstall.poll", "500");
        settings.put("felix.fileinstall.log.level", "2");
        settings.put("felix.fileinstall.enableConfigSave", "false");
        settings.put(
                "org.ops4j.pax.logging.property.file",
                root.resolve("etc/logging.properties").toString());
        settings.put("org.ops4j.pax.logging.DefaultServiceLog.level", "ERROR");
        settings.put("org.ops4j.pax.logging.StatusLogger.level", "ERROR");
        settings.replaceAll(System::getProperty);
        return settings;
    }
}
