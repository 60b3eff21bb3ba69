package org.strowger.dialing.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.strowger.telephony.dialing.DialingRules;

/** One configured calling card. */
@Component(
        name = CardComponent.PID,
        service = CardComponent.class,
        configurationPid = CardComponent.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = CardConfiguration.class, factory = true)
public final class CardComponent {
    static final String PID = "org.strowger.dialing.card";

    private final CardConfiguration configuration;

    /** What is configured is read later, see {@link #card}. */
    @Activate
    public CardComponent(CardConfiguration configuration) {
        this.configuration = configuration;
    }

    /** @throws IllegalArgumentException if what is configured is not a card; the message does not hold its number */
    Card card() {
        DialingRules rules = new DialingRules(
                configuration.sameAreaRule().strip(),
                configuration.longDistanceRule().strip(),
                configuration.internationalRule().strip());
        String name = configuration.name() == null ? "" : configuration.name();
        return Card.of(configuration.id(), name, configuration._number().strip(), rules, configuration.hidden());
    }
}
