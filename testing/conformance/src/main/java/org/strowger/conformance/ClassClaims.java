package org.strowger.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads the {@code @Rule} annotations of one class file. */
final class ClassClaims extends ClassVisitor {
    private static final String RULE = "Lorg/strowger/testing/Rule;";

    private String name = "";
    private final List<String> parents = new ArrayList<>();
    private final Set<String> rules = new TreeSet<>();
    private final Map<String, Set<String>> methods = new TreeMap<>();

    ClassClaims() {
        super(Opcodes.ASM9);
    }

    @Override
    public void visit(int version, int access, String type, String signature, String parent, String[] interfaces) {
        name = type.replace('/', '.');
        if (parent != null) {
            parents.add(parent.replace('/', '.'));
        }
        for (String each : interfaces) {
            parents.add(each.replace('/', '.'));
        }
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return descriptor.equals(RULE) ? new Numbers(rules) : null;
    }

    @Override
    public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] thrown) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                if (!annotation.equals(RULE)) {
                    return null;
                }
                return new Numbers(methods.computeIfAbsent(method, key -> new TreeSet<>()));
            }
        };
    }

    String name() {
        return name;
    }

    List<String> parents() {
        return parents;
    }

    Set<String> rules() {
        return rules;
    }

    Map<String, Set<String>> methods() {
        return methods;
    }

    /** Collects the strings of the annotation's only element, an array. */
    private static final class Numbers extends AnnotationVisitor {
        private final Set<String> into;

        Numbers(Set<String> into) {
            super(Opcodes.ASM9);
            this.into = into;
        }

        @Override
        public void visit(String element, Object value) {
            into.add(value.toString());
        }

        @Override
        public AnnotationVisitor visitArray(String element) {
            return this;
        }
    }
}
