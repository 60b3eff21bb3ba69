package org.strowger.itests.karaf;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.logLevel;

import java.io.File;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.karaf.options.LogLevelOption.LogLevel;

/** Our assembled Karaf, started with other features than it has by default, and with no repository but its own. */
final class KarafContainer {
    /** What Karaf starts with before any feature of ours. */
    static final String PLAIN =
            "framework,eventadmin,scr,log,config,feature,bundle,service,system,management,shell,shell-compat";

    private static final String FOLDER = "bundles";
    private static final String MAVEN = "etc/org.ops4j.pax.url.mvn.cfg";

    private KarafContainer() {}

    /** @param features the features to start with */
    static Option[] options(String features) {
        return new Option[] {
            karafDistributionConfiguration()
                    .frameworkUrl(file("strowger-karaf.tar.gz"))
                    .name("Strowger")
                    .unpackDirectory(new File("target/exam"))
                    .useDeployFolder(false),
            keepRuntimeFolder(),
            logLevel(LogLevel.WARN),
            configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
            editConfigurationFilePut("etc/org.apache.karaf.features.cfg", "featuresBoot", features),
            editConfigurationFilePut(MAVEN, "org.ops4j.pax.url.mvn.defaultRepositories", repositories()),
            systemProperty(FOLDER).value(System.getProperty(FOLDER)),
            bundle(location("byte-buddy")),
            bundle(location("assertj-core")),
            virtualMachine()
        };
    }

    private static String repositories() {
        return "file:${karaf.home}/system@id=system.repository@snapshots,file:"
                + System.getProperty("exam.repository")
                + "@id=exam@snapshots";
    }

    /** What bin/karaf gives a JVM from version 9 on. */
    private static Option virtualMachine() {
        String version = System.getProperty("karaf.version");
        return composite(Stream.of(
                        "--add-reads=java.xml=java.logging",
                        "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                        "--patch-module=java.base=lib/endorsed/org.apache.karaf.specs.locator-" + version + ".jar",
                        "--patch-module=java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + version + ".jar",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.net=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED",
                        "--add-opens=java.rmi/sun.rmi.transport.tcp=ALL-UNNAMED",
                        "--add-exports=java.base/sun.net.www.protocol.http=ALL-UNNAMED",
                        "--add-exports=java.base/sun.net.www.protocol.https=ALL-UNNAMED",
                        "--add-exports=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
                        "--add-exports=jdk.naming.rmi/com.sun.jndi.url.rmi=ALL-UNNAMED",
                        "-classpath",
                        String.join(File.pathSeparator, "lib/jdk9plus/*", "lib/boot/*", "lib/endorsed/*"))
                .map(option -> vmOption(option))
                .toArray(Option[]::new));
    }

    /** The URL of a bundle that the build has put aside for the tests. */
    static String location(String artifact) {
        return file(artifact + ".jar");
    }

    private static String file(String name) {
        return Path.of(System.getProperty(FOLDER), name).toUri().toString();
    }
}
