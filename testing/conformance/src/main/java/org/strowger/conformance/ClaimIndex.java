package org.strowger.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;

/**
 * Which tests claim to prove which rules: every {@code @Rule} of the compiled classes.
 *
 * <p>Main classes are read too, because a contract suite is main code whose tests run in a subclass.
 */
final class ClaimIndex {
    private final Map<String, ClassClaims> classes = new TreeMap<>();

    static ClaimIndex read(ProjectFiles files) throws IOException {
        ClaimIndex index = new ClaimIndex();
        for (Path file : files.classFiles()) {
            index.add(Files.readAllBytes(file));
        }
        return index;
    }

    void add(byte[] classFile) {
        ClassClaims claims = new ClassClaims();
        new ClassReader(classFile).accept(claims, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        classes.put(claims.name(), claims);
    }

    /** The rules a test proves: its own, those of the method it overrides or inherits, and those of its classes. */
    Set<String> rulesOf(TestMethod test) {
        Set<String> rules = new TreeSet<>();
        for (String name : lineage(test.className())) {
            ClassClaims claims = classes.get(name);
            rules.addAll(claims.rules());
            rules.addAll(claims.methods().getOrDefault(test.method(), Set.of()));
        }
        return rules;
    }

    /** The class, what it extends and implements, and the classes it is nested in, as far as they are ours. */
    private Set<String> lineage(String className) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(className);
        while (!open.isEmpty()) {
            String name = open.remove();
            ClassClaims claims = classes.get(name);
            if (claims == null || !seen.add(name)) {
                continue;
            }
            open.addAll(claims.parents());
            int nested = name.lastIndexOf('$');
            if (nested > 0) {
                open.add(name.substring(0, nested));
            }
        }
        return seen;
    }

    /** Each annotated test method with its rules, whether or not it ran; a class annotation shows as method "*". */
    Map<TestMethod, Set<String>> claims() {
        Map<TestMethod, Set<String>> all = new TreeMap<>();
        classes.forEach((name, claims) -> {
            if (!claims.rules().isEmpty()) {
                all.put(new TestMethod(name, "*"), claims.rules());
            }
            claims.methods().forEach((method, rules) -> all.put(new TestMethod(name, method), rules));
        });
        return all;
    }
}
