package org.strowger.provider.sip.internal.call;

import java.util.Map;
import java.util.regex.Pattern;
import org.strowger.provider.sip.internal.message.SipUri;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** Turns what an application dials into the URI to call: a number or name of our own domain, or a URI. */
final class Destination {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s().,/-]");
    private static final Pattern NUMBER = Pattern.compile("[TPtp]?\\+?[\\s().,/0-9A-D*#-]+");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.!~*'&=+$%-]*");

    private Destination() {}

    /**
     * The URI to call.
     *
     * @param dialed a TAPI destination: dialable, canonical, or a URI; subaddress and name after {@code |} and
     *     {@code ^} are left out
     * @param line the address of record of the calling line
     * @throws TelephonyException INVALADDRESS, with what would be right
     */
    static SipUri uri(String dialed, SipUri line) {
        String address = dialed.replaceFirst("[|^\r\n].*", "").trim();
        if (address.matches("(?i)(sips?|tel):.*") || address.contains("@")) {
            return ofUri(address, line);
        }
        if (NUMBER.matcher(address).matches()) {
            String digits =
                    SEPARATORS.matcher(address.replaceFirst("^[TPtp]", "")).replaceAll("");
            if (!digits.isEmpty() && !digits.equals("+")) {
                return sameDomain(digits.replace("#", "%23"), line);
            }
        } else if (NAME.matcher(address).matches()) {
            return sameDomain(address, line);
        }
        throw invalid(dialed);
    }

    private static SipUri ofUri(String address, SipUri line) {
        try {
            SipUri uri = SipUri.parse(
                    address.contains(":") && !address.contains("@") || address.matches("(?i)sips?:.*")
                            ? address
                            : "sip:" + address);
            return uri.scheme().equals("tel")
                    ? sameDomain(SEPARATORS.matcher(uri.user()).replaceAll(""), line)
                    : uri;
        } catch (IllegalArgumentException unreadable) {
            throw invalid(address);
        }
    }

    private static SipUri sameDomain(String user, SipUri line) {
        return new SipUri(line.scheme(), user, line.host(), line.port(), Map.of());
    }

    private static TelephonyException invalid(String dialed) {
        return new TelephonyException(
                LineError.INVALADDRESS,
                "cannot call '" + dialed + "'; give a number, a name, or a URI such as sip:bob@example.org");
    }
}
