package org.strowger.provider.sip.internal.message;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A SIP URI (RFC 3261 section 19.1) or the number of a {@code tel:} URI (RFC 3966), as far as a user agent needs it.
 *
 * @param scheme {@code sip}, {@code sips} or {@code tel}
 * @param user the user part or telephone number, without password; empty when absent
 * @param host the host, IPv6 addresses in brackets; empty for {@code tel}
 * @param port the port, or -1 when not given
 * @param parameters URI parameters in order; a parameter without value has the empty string
 */
public record SipUri(String scheme, String user, String host, int port, Map<String, String> parameters) {
    private static final Pattern SIP = Pattern.compile(
            "(?i)(sips?):(?:([^@;?<>\\s\\p{Cntrl}]+)@)?(\\[[0-9a-f:.]+]|[a-z0-9._-]+)(?::([0-9]{1,5}))?(;[^?\\s<>\\p{Cntrl}]*)?(?:\\?\\S*)?");
    private static final Pattern TEL = Pattern.compile("(?i)tel:(\\+?[0-9a-f*#().-]+)(;[^\\s<>]*)?");

    public SipUri {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Reads a URI.
     *
     * @throws IllegalArgumentException with a message that says what is expected
     */
    public static SipUri parse(String text) {
        Matcher tel = TEL.matcher(text);
        if (tel.matches()) {
            return new SipUri("tel", tel.group(1), "", -1, parameters(tel.group(2)));
        }
        Matcher sip = SIP.matcher(text);
        if (!sip.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a SIP URI such as sip:1001@pbx.example.org:5060");
        }
        int port = sip.group(4) == null ? -1 : Integer.parseInt(sip.group(4));
        if (port == 0 || port > 65535) {
            throw new IllegalArgumentException("'" + text + "' names port " + port + "; ports are 1 to 65535");
        }
        String user = sip.group(2) == null ? "" : sip.group(2).replaceFirst(":.*", "");
        return new SipUri(
                sip.group(1).toLowerCase(Locale.ROOT),
                user,
                sip.group(3).toLowerCase(Locale.ROOT),
                port,
                parameters(sip.group(5)));
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (text != null) {
            for (String parameter : text.substring(1).split(";")) {
                int equals = parameter.indexOf('=');
                String name = equals < 0 ? parameter : parameter.substring(0, equals);
                if (!name.isBlank()) {
                    parameters.put(
                            name.trim().toLowerCase(Locale.ROOT),
                            equals < 0 ? "" : parameter.substring(equals + 1).trim());
                }
            }
        }
        return parameters;
    }

    /** The same URI with one parameter more. */
    public SipUri with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new SipUri(scheme, user, host, port, more);
    }

    /** The same user at the same host, without parameters and port: an address of record. */
    public SipUri addressOfRecord() {
        return new SipUri(scheme, user, host, port, Map.of());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(scheme).append(':').append(user);
        if (!host.isEmpty()) {
            text.append(user.isEmpty() ? "" : "@").append(host);
        }
        if (port > 0) {
            text.append(':').append(port);
        }
        parameters.forEach((name, value) -> text.append(';').append(name).append(value.isEmpty() ? "" : "=" + value));
        return text.toString();
    }
}
