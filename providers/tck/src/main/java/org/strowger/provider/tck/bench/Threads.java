package org.strowger.provider.tck.bench;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The threads of this machine, and which of them a provider answers for. */
public final class Threads {
    private static final String PREFIX = "provider-contract-";

    private final Set<Thread> before = Thread.getAllStackTraces().keySet();

    /** A thread of the suite itself. */
    static Thread ofTheSuite(String name, Runnable work) {
        Thread thread = new Thread(work, PREFIX + name);
        thread.setDaemon(true);
        return thread;
    }

    /** The names of the threads that began since and live. */
    public Set<String> since(Predicate<Thread> foreign) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && !before.contains(thread))
                .filter(thread -> !thread.getName().startsWith(PREFIX) && !foreign.test(thread))
                .filter(thread -> thread.getThreadGroup() != null
                        && !thread.getThreadGroup().getName().equals("InnocuousThreadGroup"))
                .map(Thread::getName)
                .collect(Collectors.toUnmodifiableSet());
    }
}
