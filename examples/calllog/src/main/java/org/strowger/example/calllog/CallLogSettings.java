package org.strowger.example.calllog;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the call log. */
@ObjectClassDefinition(name = "Strowger example: call log", description = "Records every finished call on every line")
@interface CallLogSettings {
    @AttributeDefinition(
            name = "File",
            description = "Where records are appended as comma-separated values; empty to keep them in memory only")
    String file() default "";

    @AttributeDefinition(name = "Keep", description = "How many of the last records calllog:recent can show", min = "0")
    int keep() default 100;
}
