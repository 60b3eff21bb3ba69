package org.strowger.core.internal.handle;

/** Something that an application refers to by a handle number. */
public interface Numbered {
    /** The number under which the {@link HandleTable} keeps it. */
    long handle();
}
