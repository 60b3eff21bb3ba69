package org.strowger.dialing.internal;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.dialing.internal.LocationMemory.Contents;
import org.strowger.telephony.dialing.AddressTranslation;
import org.strowger.telephony.dialing.Country;
import org.strowger.telephony.dialing.Location;
import org.strowger.telephony.dialing.TranslationListener;

/** Translation in the service registry: locations, cards and listeners are found whenever they come. */
@Component(service = AddressTranslation.class, immediate = true)
public final class TranslationComponent extends ConfiguredTranslation {
    private static final Logger LOG = LoggerFactory.getLogger(TranslationComponent.class);
    private static final String FALLBACK = "US";

    private final Countries countries;
    private final Listeners listeners;
    private final Map<LocationComponent, Location> locations = new ConcurrentHashMap<>();
    private final Map<CardComponent, Card> cards = new ConcurrentHashMap<>();

    /** Without a configured default location, numbers are dialed in the country of the Java machine's locale. */
    @Activate
    public TranslationComponent(BundleContext bundle) {
        this(new Countries(), memoryOf(bundle), new Listeners());
    }

    private TranslationComponent(Countries countries, LocationMemory memory, Listeners listeners) {
        super(countries, home(countries), memory, listeners::tell);
        this.countries = countries;
        this.listeners = listeners;
    }

    private static Country home(Countries countries) {
        return countries
                .ofRegion(Locale.getDefault().getCountry())
                .or(() -> countries.ofRegion(FALLBACK))
                .orElseThrow();
    }

    private static LocationMemory memoryOf(BundleContext bundle) {
        return StateFolder.file(bundle, "locations.properties")
                .map(file -> new LocationFile(file).open())
                .orElseGet(() -> new LocationMemory(Contents.initial(), changed -> {}));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindListener(TranslationListener listener) {
        listeners.add(listener);
    }

    void unbindListener(TranslationListener listener) {
        listeners.remove(listener);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindLocation(LocationComponent component, Map<String, Object> properties) {
        try {
            Location location = component.location(countries);
            if (locations.values().stream().anyMatch(other -> other.id() == location.id())) {
                LOG.warn("{}: there is a location {} already; choose another id", pid(properties), location.id());
            }
            locations.put(component, location);
            add(location);
        } catch (IllegalArgumentException e) {
            LOG.warn("{} cannot be used: {}", pid(properties), e.getMessage());
        }
    }

    void unbindLocation(LocationComponent component) {
        Location location = locations.remove(component);
        if (location != null) {
            remove(location);
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindCard(CardComponent component, Map<String, Object> properties) {
        try {
            Card card = component.card();
            int id = card.shown().id();
            if (cards.values().stream().anyMatch(other -> other.shown().id() == id)) {
                LOG.warn("{}: there is a card {} already; choose another id", pid(properties), id);
            }
            cards.put(component, card);
            add(card);
        } catch (IllegalArgumentException e) {
            LOG.warn("{} cannot be used: {}", pid(properties), e.getMessage());
        }
    }

    void unbindCard(CardComponent component) {
        Card card = cards.remove(component);
        if (card != null) {
            remove(card);
        }
    }

    private static Object pid(Map<String, Object> properties) {
        return properties.get(Constants.SERVICE_PID);
    }
}
