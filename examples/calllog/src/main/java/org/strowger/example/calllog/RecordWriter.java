package org.strowger.example.calllog;

/** Where records go besides memory. */
interface RecordWriter extends AutoCloseable {
    /** Nowhere. */
    RecordWriter NONE = record -> {};

    /** Adds a record. */
    void write(CallRecord record);

    @Override
    default void close() {}
}
