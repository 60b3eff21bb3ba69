package org.strowger.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** A tiny project on disk: rules, tests, reports. Its tests are compiled here, so that they are no claims of ours. */
final class SampleProject {
    private final Path root;

    SampleProject(Path root) throws IOException {
        this.root = root;
        write("module/pom.xml", "<project/>");
        write(
                "docs/semantics/line-semantics.md",
                """
                # Line devices
                ### 1. Requests
                - **L-001** A request ends. (page)
                - **L-002** A reply follows. (page) (ambiguous: when?)
                ### 2. Sessions
                - **L-003** A session opens. (page)
                | Id | From | Trigger | To | Mode | Source |
                |---|---|---|---|---|---|
                | T-01 | (new) | call reported | offering | - | page |
                """);
    }

    void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** Compiles one source file of the module's tests. */
    void test(String className, String source) throws IOException {
        write("module/src/test/java/" + className + ".java", source);
        Path classes = root.resolve("module/target/test-classes");
        Files.createDirectories(classes);
        Path file = root.resolve("module/src/test/java/" + className + ".java");
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        ruleClasses() + java.io.File.pathSeparator + classes,
                        "-d",
                        classes.toString(),
                        file.toString());
        if (result != 0) {
            throw new IllegalArgumentException("Does not compile: " + source);
        }
    }

    private static String ruleClasses() {
        String location = org.strowger.testing.Rule.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return location;
    }

    /** Writes a report; each case is {@code <testcase .../>} text. */
    void report(String name, String... cases) throws IOException {
        write(
                "module/target/surefire-reports/TEST-" + name + ".xml",
                "<testsuite>" + String.join("", cases) + "</testsuite>");
    }

    /** Runs the check and gives what it printed. */
    String check() throws IOException {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        new Conformance(root, new PrintStream(screen, true, StandardCharsets.UTF_8)).run();
        return screen.toString(StandardCharsets.UTF_8);
    }

    String page() throws IOException {
        return Files.readString(root.resolve("docs/conformance.md"));
    }
}
