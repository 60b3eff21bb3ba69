package org.strowger.example.attendant;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the attendant. */
@ObjectClassDefinition(name = "Strowger example: attendant", description = "Answers incoming calls")
@interface AttendantSettings {
    @AttributeDefinition(
            name = "Lines",
            description = "The lines to answer, by permanent id or address, separated by commas; none for all lines")
    String[] lines() default {};

    @AttributeDefinition(
            name = "Answer after",
            description = "How long a call is left ringing, in milliseconds; 0 to answer at once",
            min = "0")
    long answerAfter() default 0;

    @AttributeDefinition(
            name = "Hold for",
            description = "How long a call is put on hold when it has been answered, in milliseconds; 0 for not at all",
            min = "0")
    long holdFor() default 0;

    @AttributeDefinition(
            name = "Drop after",
            description = "How long after answering a call is dropped, in milliseconds; 0 to leave that to the caller",
            min = "0")
    long dropAfter() default 0;
}
