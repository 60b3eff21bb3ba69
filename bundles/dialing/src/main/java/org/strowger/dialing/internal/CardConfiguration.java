package org.strowger.dialing.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration of a calling card. */
@ObjectClassDefinition(
        name = "Calling card",
        description = "How calls are dialed and paid for with a card. Calls without a rule are dialed without it.")
@interface CardConfiguration {
    @AttributeDefinition(name = "Id", description = "Names the card for applications; keep it", min = "1")
    int id();

    @AttributeDefinition(name = "Name", description = "For people, also in place of the number")
    String name();

    /** The key begins with a dot, so that the number is not a property of the component's service. */
    @AttributeDefinition(
            name = "Number",
            type = AttributeType.PASSWORD,
            description = "Dialed where a rule has H; never shown")
    String _number() default "";

    @AttributeDefinition(name = "Same-area rule", description = "F area, G number, H card; for example 0FG$TH")
    String sameAreaRule() default "";

    @AttributeDefinition(name = "Long-distance rule", description = "For example 0FG$TH")
    String longDistanceRule() default "";

    @AttributeDefinition(name = "International rule", description = "For example 01EFG$TH")
    String internationalRule() default "";

    @AttributeDefinition(name = "Hidden", description = "Not listed, but usable by its id")
    boolean hidden() default false;
}
