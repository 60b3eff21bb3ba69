package org.strowger.dialing.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.strowger.telephony.dialing.AddressTranslation;
import org.strowger.telephony.dialing.CallingCard;
import org.strowger.telephony.dialing.Country;
import org.strowger.telephony.dialing.Location;
import org.strowger.telephony.dialing.LocationDialing;
import org.strowger.telephony.dialing.TranslateOption;
import org.strowger.telephony.dialing.Translation;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * Translation with the locations and cards that are configured now. Safe for use by any thread; who listens is told
 * without a lock.
 */
class ConfiguredTranslation implements AddressTranslation {
    private static final int FIRST = 1;

    private final Countries countries;
    private final Location byDefault;
    private final Runnable changed;
    /** Guarded by this, as are the next two. */
    private final LocationMemory memory;

    private final List<Location> locations = new ArrayList<>();
    private final List<Card> cards = new ArrayList<>();

    /**
     * @param countries all countries
     * @param home the country of the default location as long as none with id 0 is configured
     * @param memory what applications have changed
     * @param changed told when translation may give other results than before
     */
    ConfiguredTranslation(Countries countries, Country home, LocationMemory memory, Runnable changed) {
        this.countries = countries;
        this.byDefault = new Location(0, "Default", home, "", LocationDialing.direct(home.rules()), List.of());
        this.memory = memory;
        this.changed = changed;
    }

    /** A location was configured. Of several with one id the first one counts. */
    final void add(Location location) {
        change(() -> locations.add(location));
    }

    /** A location is not configured any more. */
    final void remove(Location location) {
        change(() -> locations.removeIf(one -> one == location));
    }

    /** A card was configured. Of several with one id the first one counts. */
    final void add(Card card) {
        change(() -> cards.add(card));
    }

    /** A card is not configured any more. */
    final void remove(Card card) {
        change(() -> cards.removeIf(one -> one == card));
    }

    private void change(Runnable what) {
        synchronized (this) {
            what.run();
        }
        changed.run();
    }

    @Override
    public Translation translate(String address, Set<TranslateOption> options) {
        Location from = currentLocation();
        int preferred = from.dialing().preferredCard();
        return translator(from, options, preferred, "location " + from.id() + " prefers card " + preferred)
                .translate(required(address));
    }

    @Override
    public Translation translate(String address, Set<TranslateOption> options, int card) {
        return translator(currentLocation(), options, card, "there is no card " + card)
                .translate(required(address));
    }

    private static String required(String address) {
        if (address == null) {
            throw new TelephonyException(LineError.INVALPOINTER, "the address to translate is null");
        }
        return address;
    }

    private Translator translator(Location from, Set<TranslateOption> options, int card, String unknown) {
        if (options == null || options.stream().anyMatch(Objects::isNull)) {
            throw new TelephonyException(LineError.INVALPARAM, "an option is null; use Set.of() for no options");
        }
        if (options.containsAll(EnumSet.of(TranslateOption.FORCE_LOCAL, TranslateOption.FORCE_LONG_DISTANCE))) {
            throw new TelephonyException(LineError.INVALPARAM, "a call cannot be forced to be local and long distance");
        }
        Card used;
        synchronized (this) {
            used = byId(cards, one -> one.shown().id(), Card.DIRECT).get(card);
        }
        if (used == null) {
            throw new TelephonyException(LineError.INVALCARD, unknown + ", which is not configured");
        }
        return new Translator(from, used, options);
    }

    @Override
    public synchronized List<Location> locations() {
        return byId(locations, Location::id, byDefault).values().stream()
                .map(this::withTolls)
                .toList();
    }

    private Location withTolls(Location location) {
        return location.withTollPrefixes(memory.tolls(location.id()).appliedTo(location.tollPrefixes()));
    }

    @Override
    public synchronized List<CallingCard> cards() {
        return byId(cards, one -> one.shown().id(), Card.DIRECT).values().stream()
                .filter(card -> !card.isHidden())
                .map(Card::shown)
                .toList();
    }

    /** In the order of their ids; the first of those with the same id, and this one if none has 0. */
    private static <T> Map<Integer, T> byId(List<T> all, ToIntFunction<T> id, T zero) {
        Map<Integer, T> found = new TreeMap<>(Comparator.naturalOrder());
        all.forEach(one -> found.putIfAbsent(id.applyAsInt(one), one));
        found.putIfAbsent(0, zero);
        return found;
    }

    /** The default one while the chosen one is not configured. */
    @Override
    public synchronized Location currentLocation() {
        Map<Integer, Location> known = byId(locations, Location::id, byDefault);
        return withTolls(known.getOrDefault(memory.current(), known.get(0)));
    }

    @Override
    public void setCurrentLocation(int id) {
        boolean other;
        synchronized (this) {
            if (!byId(locations, Location::id, byDefault).containsKey(id)) {
                throw new TelephonyException(
                        LineError.INVALLOCATION, "there is no location " + id + "; see locations()");
            }
            other = memory.current() != id;
            if (other) {
                memory.setCurrent(id);
            }
        }
        if (other) {
            changed.run();
        }
    }

    @Override
    public void addToTollList(String canonical) {
        setInTollList(canonical, true);
    }

    @Override
    public void removeFromTollList(String canonical) {
        setInTollList(canonical, false);
    }

    private void setInTollList(String canonical, boolean inList) {
        boolean other;
        synchronized (this) {
            Location current = currentLocation();
            String prefix = TollPrefix.of(canonical, current);
            other = current.tollPrefixes().contains(prefix) != inList;
            if (other) {
                memory.setInTollList(current.id(), prefix, inList);
            }
        }
        if (other) {
            changed.run();
        }
    }

    @Override
    public List<Country> countries() {
        return countries.all();
    }

    @Override
    public Country country(int id) {
        return id == FIRST ? countries.all().get(0) : countries.byId(id);
    }
}
