package org.strowger.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.Baseline.Info;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.EmbeddedResource;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import aQute.bnd.service.diff.Delta;
import java.io.File;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.strowger.telephony.Call;

/**
 * The comparison that the build makes with the last release, made between the API as it is and one with a method less.
 *
 * <p>There is no release yet, so the plug-in itself has nothing to compare with. A package version below 1.0.0 promises
 * nothing: the plug-in then finds such a change and tolerates it, and refuses it from 1.0.0 on.
 */
class BaselineTest {
    private static final String CALL = "org/strowger/telephony/Call.class";

    @Test
    void anUnchangedApiKeepsItsVersion() throws Exception {
        try (Jar released = api();
                Jar next = api()) {
            assertThat(compare(next, released)).allMatch(info -> info.packageDiff.getDelta() == Delta.UNCHANGED);
        }
    }

    @Test
    void aMethodThatIsGoneIsFoundAndNeedsAnotherMajorVersion() throws Exception {
        try (Jar released = api();
                Jar next = api()) {
            removeMethod(next, CALL, "drop");

            assertThat(compare(next, released))
                    .filteredOn(info -> info.packageDiff.getDelta() == Delta.MAJOR)
                    .extracting(info -> info.packageName + " " + info.suggestedVersion)
                    .containsExactly("org.strowger.telephony 1.0.0");
        }
    }

    private static Jar api() throws Exception {
        return new Jar(new File(
                Call.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    }

    private static Set<Info> compare(Jar next, Jar released) throws Exception {
        try (Processor processor = new Processor()) {
            return new Baseline(processor, new DiffPluginImpl()).baseline(next, released, null);
        }
    }

    private static void removeMethod(Jar jar, String resource, String method) throws Exception {
        ClassWriter changed = new ClassWriter(0);
        new ClassReader(jar.getResource(resource).openInputStream())
                .accept(
                        new ClassVisitor(Opcodes.ASM9, changed) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] thrown) {
                                return name.equals(method)
                                        ? null
                                        : super.visitMethod(access, name, descriptor, signature, thrown);
                            }
                        },
                        0);
        jar.putResource(resource, new EmbeddedResource(changed.toByteArray(), 0));
    }
}
