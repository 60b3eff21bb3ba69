package org.strowger.itests;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.osgi.framework.ServiceReference;

/** What a bundle may leave behind when it goes: service uses, threads, classes. */
public final class Residue {
    /** Threads that come with others than the provider: the core's, an application's, the framework's, the JVM's. */
    private static final List<String> OTHERS = List.of(
            "strowger-worker-",
            "strowger-timer-",
            "attendant",
            "Felix",
            "CM ",
            "SCR",
            "Background Update",
            "fileinstall",
            "RMI",
            "JMX",
            "Attach",
            "Common-Cleaner",
            "features-",
            "paxweb",
            "pipe-",
            "sshd",
            "Karaf",
            "process reaper",
            "Log4j2",
            "Signal",
            "ForkJoinPool");

    private final Set<Long> threadsBefore;

    private Residue(Set<Long> threadsBefore) {
        this.threadsBefore = threadsBefore;
    }

    /** Notes what is there before the bundle comes. */
    public static Residue watch() {
        return new Residue(
                Thread.getAllStackTraces().keySet().stream().map(Thread::getId).collect(Collectors.toSet()));
    }

    /** Threads that came with the bundle and still run, by name. */
    public List<String> threads(String packageName) {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> !threadsBefore.contains(entry.getKey().getId()))
                .filter(entry -> runs(entry.getValue(), packageName) || isUnknown(entry.getKey()))
                .map(Map.Entry::getKey)
                .map(Thread::getName)
                .sorted()
                .toList();
    }

    private static boolean runs(StackTraceElement[] stack, String packageName) {
        return Arrays.stream(stack).anyMatch(frame -> frame.getClassName().startsWith(packageName));
    }

    private static boolean isUnknown(Thread thread) {
        return OTHERS.stream().noneMatch(thread.getName()::startsWith);
    }

    /** Bundles that still use one of these services, by name. */
    public static List<String> users(List<ServiceReference<?>> services) {
        return services.stream()
                .map(ServiceReference::getUsingBundles)
                .filter(users -> users != null)
                .flatMap(Stream::of)
                .map(user -> user.getSymbolicName())
                .toList();
    }

    /** Whether nothing holds the class loader any more. */
    public static boolean isCollected(WeakReference<ClassLoader> loader) {
        System.gc();
        return loader.get() == null;
    }

    /** Classes of a package that are loaded more than once now, or at all if {@code allowed} is 0. */
    public static List<String> classesBeyond(int allowed, String packageName) {
        return loadedClasses(packageName).entrySet().stream()
                .filter(entry -> entry.getValue() > allowed)
                .map(entry -> entry.getKey() + " is loaded " + entry.getValue() + " times")
                .toList();
    }

    /** Counts the loaded classes by name, as {@code jcmd VM.class_hierarchy} lists them. */
    private static Map<String, Long> loadedClasses(String packageName) {
        try {
            Object text = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "vmClassHierarchy",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            return text.toString()
                    .lines()
                    .map(line -> line.replaceFirst("^[|\\s-]*", "").replaceFirst("/.*", ""))
                    .filter(name -> name.startsWith(packageName + "."))
                    .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        } catch (JMException e) {
            throw new IllegalStateException("This JVM does not list its classes", e);
        }
    }
}
