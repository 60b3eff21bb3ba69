package org.strowger.core.internal.runtime;

/** Something that gets on with its work, or does not: whoever watches it looks at it now and then. */
public interface Progress {
    /**
     * Where it is: 0 while there is nothing to do, else a number that grows with everything that it begins. From any
     * thread. Keeping it costs the work nothing.
     */
    long position();
}
