package org.strowger.core.internal.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;

/** Where the core keeps what outlives it. */
class StateFolderTest {
    @TempDir
    private Path folder;

    /** The folder for a bundle, of a framework that has this property. */
    private StateFolder folder(String property) {
        return new StateFolder((BundleContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BundleContext.class}, (self, method, arguments) -> {
                    if (method.getName().equals("getProperty")) {
                        return StateFolder.PROPERTY.equals(arguments[0]) ? property : null;
                    }
                    return folder.resolve("of-bundle")
                            .resolve((String) arguments[0])
                            .toFile();
                }));
    }

    @Test
    void itIsTheBundlesOwnUnlessAPropertyNamesAnother() {
        assertThat(folder(null).file("a.txt")).contains(folder.resolve("of-bundle/a.txt"));
        assertThat(folder(" ").file("a.txt")).contains(folder.resolve("of-bundle/a.txt"));
    }

    @Test
    void aFolderThatIsNamedIsMade() {
        Path named = folder.resolve("some/where");

        assertThat(folder(named.toString()).file("a.txt")).contains(named.resolve("a.txt"));
        assertThat(named).isDirectory();
    }

    @Test
    void withoutAPlaceForFilesNothingIsKept() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThat(folder(file.resolve("inside").toString()).file("a.txt")).isEmpty();
    }
}
