package org.strowger.example.dialer;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the dialer. */
@ObjectClassDefinition(name = "Strowger example: dialer", description = "Makes calls on demand")
@interface DialerSettings {
    @AttributeDefinition(
            name = "Give up after",
            description = "How long a call may remain without an answer, in seconds",
            min = "1")
    int giveUpAfter() default 60;
}
