package org.strowger.conformance;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The files of the working tree that the report is made from, found in one walk and sorted by path. */
record ProjectFiles(List<Path> classFiles, List<Path> testReports, List<Path> mainSources) {
    private static final Set<String> CLASSES = Set.of("classes", "test-classes");
    private static final Set<String> REPORTS = Set.of("surefire-reports", "failsafe-reports");

    static ProjectFiles in(Path root) throws IOException {
        ProjectFiles files = new ProjectFiles(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Path module : modules(root)) {
            Path target = module.resolve("target");
            CLASSES.forEach(dir -> collect(target.resolve(dir), ".class", files.classFiles::add));
            REPORTS.forEach(dir -> collect(target.resolve(dir), ".xml", files::addReport));
            if (!module.startsWith(root.resolve("testing"))) {
                collect(module.resolve("src/main/java"), ".java", files::addSource);
            }
        }
        Collections.sort(files.classFiles);
        Collections.sort(files.testReports);
        Collections.sort(files.mainSources);
        return files;
    }

    /** Folders with a pom.xml; generated and unpacked trees under target are not looked into. */
    private static List<Path> modules(Path root) throws IOException {
        List<Path> modules = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                String name = dir.getFileName().toString();
                if (name.equals("target") || name.equals("src") || (name.startsWith(".") && !dir.equals(root))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (Files.exists(dir.resolve("pom.xml"))) {
                    modules.add(dir);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return modules;
    }

    private static void collect(Path folder, String suffix, Consumer<Path> found) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var walk = Files.walk(folder)) {
            walk.filter(file -> file.toString().endsWith(suffix)).forEach(found);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Cannot list " + folder, e);
        }
    }

    private void addReport(Path file) {
        if (file.getFileName().toString().startsWith("TEST-")) {
            testReports.add(file);
        }
    }

    private void addSource(Path file) {
        if (!file.endsWith("package-info.java")) {
            mainSources.add(file);
        }
    }
}
