package org.strowger.core.internal.component;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator can configure about the core. */
@ObjectClassDefinition(
        name = "Strowger core",
        description = "How long the core waits for providers, and what becomes of calls without an owner")
public @interface CoreConfiguration {
    /** Where it is configured. */
    String PID = "org.strowger.core";

    /** Seconds until a request that its provider has not completed fails. */
    @AttributeDefinition(
            name = "Request limit",
            description = "Seconds until a request that its provider has not completed fails",
            min = "1")
    int requestLimit() default 60;

    /** Seconds that an application waits for a provider to open a line. */
    @AttributeDefinition(
            name = "Query limit",
            description = "Seconds that an application waits for a provider to open a line or answer a query",
            min = "1")
    int queryLimit() default 5;

    /** Whether a call is dropped when it has no owner. */
    @AttributeDefinition(
            name = "Drop calls without owner",
            description = "Whether a call is dropped when its last owner leaves it, or when no owner is found for it")
    boolean dropUnowned() default false;
}
