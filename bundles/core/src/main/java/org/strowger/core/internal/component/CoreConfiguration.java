package org.strowger.core.internal.component;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator can configure about the core. */
@ObjectClassDefinition(
        name = "Strowger core",
        description =
                "How long the core waits for providers, what becomes of calls without an owner, and from when on something is"
                        + " reported as wrong")
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

    /** Seconds between two looks at the health of the core. */
    @AttributeDefinition(
            name = "Health interval",
            description = "Seconds between two looks at providers, sessions and requests",
            min = "1")
    int healthInterval() default 1;

    /** Seconds after which a provider or a listener that does not return is stuck. */
    @AttributeDefinition(
            name = "Stuck after",
            description = "Seconds after which a provider or a listener that does not return is said to be stuck; more"
                    + " than the query limit",
            min = "1")
    int stuckAfter() default 10;

    /** Seconds after which an outstanding request is late. */
    @AttributeDefinition(
            name = "Late after",
            description = "Seconds after which a request that its provider has not completed is said to be late; less"
                    + " than the request limit",
            min = "1")
    int lateAfter() default 30;

    /** From how many percent on a queue of events is too full. */
    @AttributeDefinition(
            name = "Queue warning",
            description = "From how many percent of its capacity on a session's queue of events is said to be too full",
            min = "1",
            max = "100")
    int queueWarning() default 80;

    /** How many faults within a minute are too many. */
    @AttributeDefinition(
            name = "Fault warning",
            description = "From how many faults within a minute on a provider is said to misbehave",
            min = "1")
    int faultWarning() default 10;

    /** Seconds without trouble after which it is said to be over. */
    @AttributeDefinition(
            name = "Calm after",
            description = "Seconds that a trouble must not have been seen before it is said to be over",
            min = "1")
    int calmAfter() default 10;
}
