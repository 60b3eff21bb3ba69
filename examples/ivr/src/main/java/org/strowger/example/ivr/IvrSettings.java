package org.strowger.example.ivr;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the voice menu. */
@ObjectClassDefinition(name = "Strowger example: voice menu", description = "Asks callers whom they want")
@interface IvrSettings {
    @AttributeDefinition(
            name = "Lines",
            description = "The lines to answer, by permanent id or address, separated by commas")
    String[] lines();

    @AttributeDefinition(
            name = "Sales",
            description = "Where callers go who press 1; empty for no such choice",
            required = false)
    String sales() default "";

    @AttributeDefinition(
            name = "Support",
            description = "Where callers go who press 2; empty for no such choice",
            required = false)
    String support() default "";

    @AttributeDefinition(
            name = "Operator",
            description = "Where callers go who press 0; empty for no such choice",
            required = false)
    String operator() default "";

    @AttributeDefinition(
            name = "Staff",
            description = "Where callers go who press 9 and enter the PIN; empty for no such choice",
            required = false)
    String staff() default "";

    /** The dot keeps it out of what others can read of the component. */
    @AttributeDefinition(
            name = "PIN",
            description = "What staff has to enter before #: 1 to 10 digits; needed if there is a choice for staff",
            type = AttributeType.PASSWORD,
            required = false)
    String _pin() default "";

    @AttributeDefinition(
            name = "First digit",
            description = "How long callers may think when a prompt is over, in milliseconds",
            min = "1")
    long firstDigit() default 5_000;

    @AttributeDefinition(
            name = "Next digit",
            description = "How long callers may take for each further digit, in milliseconds",
            min = "1")
    long nextDigit() default 3_000;

    @AttributeDefinition(
            name = "Menu prompt",
            description = "What is played to ask for a choice: notes as hertz/milliseconds, or"
                    + " hertz/milliseconds/milliseconds of silence after it")
    String menuPrompt() default "660/150/50 880/150/50 660/150";

    @AttributeDefinition(name = "PIN prompt", description = "What is played to ask for the PIN; notes as in the menu")
    String pinPrompt() default "880/100/100 880/100/100 880/100";

    @AttributeDefinition(
            name = "Sorry prompt",
            description = "What is played when the caller was not understood; notes as in the menu")
    String sorryPrompt() default "330/300/100";

    @AttributeDefinition(
            name = "Goodbye prompt",
            description = "What is played before hanging up; notes as in the menu")
    String goodbyePrompt() default "440/200/50 330/400";
}
