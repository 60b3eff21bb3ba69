package org.strowger.example.contactcentre;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the contact centre. */
@ObjectClassDefinition(name = "Strowger example: contact centre", description = "Distributes calls to agents")
@interface ContactCentreSettings {
    @AttributeDefinition(name = "Line", description = "The line on which callers wait, by permanent id or address")
    String line();

    @AttributeDefinition(name = "Group", description = "The name of the agents' group and of its queue")
    String group() default "contact centre";
}
