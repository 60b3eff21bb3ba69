package org.strowger.telephony.dialing;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * Address translation: makes out of a number as it stands in an address book the string that is dialed at the current
 * location. An OSGi service that needs neither an open line nor a session (rule L-439). Safe for use by any thread.
 *
 * <p>A string that begins with {@code +} is canonical, {@code +1 (425) 882-8080}; any other one is taken as dialable
 * and left as it is (rule L-431).
 */
@ProviderType
public interface AddressTranslation {
    /**
     * Translates at the current location, with its preferred card and without options (lineTranslateAddress).
     *
     * @throws TelephonyException as {@link #translate(String, Set)}
     */
    default Translation translate(String address) {
        return translate(address, Set.of());
    }

    /**
     * Translates at the current location, with its preferred card (lineTranslateAddress).
     *
     * @param address canonical or dialable; only the first of several is translated (rule L-434)
     * @throws TelephonyException with {@link LineError#INVALPOINTER} if the address is null,
     *     {@link LineError#INVALADDRESS} if it begins as a canonical one and is none, {@link LineError#INVALPARAM} if
     *     the options are null or both force-local and force-long-distance, {@link LineError#INVALCARD} if the location
     *     prefers a card that does not exist
     */
    Translation translate(String address, Set<TranslateOption> options);

    /**
     * As {@link #translate(String, Set)}, but with this card and for this time only (LINETRANSLATEOPTION_CARDOVERRIDE,
     * rule L-449).
     *
     * @param card the id of a card; 0 for direct dial
     * @throws TelephonyException as {@link #translate(String, Set)}, and with {@link LineError#INVALCARD} if there is
     *     no such card
     */
    Translation translate(String address, Set<TranslateOption> options, int card);

    /** The locations in the order of their ids, the default one with id 0 first (lineGetTranslateCaps, rule L-451). */
    List<Location> locations();

    /** The cards in the order of their ids, direct dial with id 0 first, without hidden ones (rules L-451, L-452). */
    List<CallingCard> cards();

    /** Where numbers are dialed from now (also tapiGetLocationInfo). */
    Location currentLocation();

    /**
     * Chooses the location for all further translations, kept over restarts (lineSetCurrentLocation, rule L-454).
     * Listeners and open lines are told if it is another one.
     *
     * @throws TelephonyException with {@link LineError#INVALLOCATION} if there is no such location,
     *     {@link LineError#OPERATIONFAILED} if it cannot be stored
     */
    void setCurrentLocation(int id);

    /**
     * Puts the prefix of an address, its first three digits after the area code, into the toll list of the current
     * location, kept over restarts (lineSetTollList, rule L-455).
     *
     * @param canonical an address in the location's own area
     * @throws TelephonyException with {@link LineError#INVALADDRESS} if it is not canonical or not in the own area,
     *     {@link LineError#INVALPARAM} if it is null, {@link LineError#INVALLOCATION} if the location's country has no
     *     toll lists, {@link LineError#OPERATIONFAILED} if the change cannot be stored
     */
    void addToTollList(String canonical);

    /**
     * Takes the prefix of an address out of the toll list of the current location; nothing happens if it is not in it.
     *
     * @throws TelephonyException as {@link #addToTollList}
     */
    void removeFromTollList(String canonical);

    /** All countries in the order of their ids (lineGetCountry with 0). */
    List<Country> countries();

    /**
     * The country with this id, not code (lineGetCountry); 1 is the first one (rule L-453).
     *
     * @throws TelephonyException with {@link LineError#INVALCOUNTRYCODE} if there is none
     */
    Country country(int id);
}
