package org.strowger.felix;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Reads the files packed beside the launcher: in the runnable jar, or in a folder of classes under test. */
final class OwnJar {
    private final Path place;

    OwnJar(Path place) {
        this.place = place;
    }

    static OwnJar ofLauncher() {
        try {
            return new OwnJar(Path.of(OwnJar.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The launcher cannot find its own jar", e);
        }
    }

    /** Names of the files below a prefix that ends in a slash, sorted. */
    List<String> list(String prefix) throws IOException {
        if (Files.isDirectory(place)) {
            try (Stream<Path> files = Files.walk(place)) {
                return files.filter(Files::isRegularFile)
                        .map(file -> place.relativize(file).toString().replace('\\', '/'))
                        .filter(name -> name.startsWith(prefix))
                        .sorted()
                        .toList();
            }
        }
        try (JarFile jar = new JarFile(place.toFile())) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }

    InputStream open(String name) throws IOException {
        InputStream content = OwnJar.class.getClassLoader().getResourceAsStream(name);
        if (content == null) {
            throw new IOException("The launcher's jar has no " + name);
        }
        return content;
    }
}
