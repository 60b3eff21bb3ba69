package org.strowger.dialing.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration of a location. */
@ObjectClassDefinition(
        name = "Dialing location",
        description = "Where numbers are dialed from, and how. An empty rule means that of the country.")
@interface LocationConfiguration {
    @AttributeDefinition(
            name = "Id",
            description = "Names the location for applications; keep it. 0 is the default location",
            min = "0")
    int id() default 0;

    @AttributeDefinition(name = "Name", description = "For people")
    String name() default "";

    @AttributeDefinition(name = "Country", description = "Its two letters, for example DE")
    String country();

    @AttributeDefinition(name = "Area code", description = "Without a national prefix; empty where there are none")
    String areaCode() default "";

    @AttributeDefinition(name = "Local access code", description = "For an outside line, before local numbers")
    String localAccessCode() default "";

    @AttributeDefinition(name = "Long-distance access code", description = "For an outside line, before all others")
    String longDistanceAccessCode() default "";

    @AttributeDefinition(
            name = "Toll prefixes",
            description = "First digits of numbers in the own area that are dialed as long distance (North America)")
    String[] tollPrefixes() default {};

    @AttributeDefinition(name = "Pulse dialing", description = "Numbers are dialed by pulses, not by tones")
    boolean pulseDial() default false;

    @AttributeDefinition(name = "Cancel call waiting", description = "What is dialed for it, for example *70,")
    String cancelCallWaiting() default "";

    @AttributeDefinition(name = "Preferred card", description = "Id of a calling card; 0 for direct dial", min = "0")
    int preferredCard() default 0;

    @AttributeDefinition(name = "Same-area rule", description = "E country, F area, G number; for example FG")
    String sameAreaRule() default "";

    @AttributeDefinition(name = "Long-distance rule", description = "For example 1FG")
    String longDistanceRule() default "";

    @AttributeDefinition(name = "International rule", description = "For example 011EFG")
    String internationalRule() default "";
}
