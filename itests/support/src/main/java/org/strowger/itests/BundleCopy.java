package org.strowger.itests;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import org.osgi.framework.Constants;

/** A bundle with another manifest, in a file that goes when it is closed. */
public final class BundleCopy implements AutoCloseable {
    private final Path file;

    private BundleCopy(Path file) {
        this.file = file;
    }

    /** The same bundle under another version. */
    public static BundleCopy ofVersion(String location, String version) throws IOException {
        return of(location, manifest -> manifest.putValue(Constants.BUNDLE_VERSION, version));
    }

    /** The same bundle under a name of its own, which imports other versions of a package. */
    public static BundleCopy thatNeeds(String location, String packageName, String versions) throws IOException {
        return of(location, manifest -> {
            String imports = manifest.getValue(Constants.IMPORT_PACKAGE);
            String other = imports.replaceFirst(
                    "(" + packageName.replace(".", "\\.") + ";version=\")[^\"]*",
                    "$1" + Matcher.quoteReplacement(versions));
            manifest.putValue(Constants.IMPORT_PACKAGE, other);
            manifest.putValue(Constants.BUNDLE_SYMBOLICNAME, "org.strowger.itests.stranger");
        });
    }

    private static BundleCopy of(String location, Consumer<Attributes> change) throws IOException {
        Path copy = Files.createTempFile("bundle", ".jar");
        try (InputStream content = new URL(location).openStream();
                JarInputStream from = new JarInputStream(content)) {
            Manifest manifest = new Manifest(from.getManifest());
            change.accept(manifest.getMainAttributes());
            try (JarOutputStream to = new JarOutputStream(Files.newOutputStream(copy), manifest)) {
                for (JarEntry entry = from.getNextJarEntry(); entry != null; entry = from.getNextJarEntry()) {
                    to.putNextEntry(new JarEntry(entry.getName()));
                    from.transferTo(to);
                    to.closeEntry();
                }
            }
        }
        return new BundleCopy(copy);
    }

    /** Where it is, as a URL. */
    public String location() {
        return file.toUri().toString();
    }

    @Override
    public void close() throws IOException {
        Files.delete(file);
    }
}
