package org.strowger.provider.sip.internal.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The value of From, To, Contact, Route, P-Asserted-Identity, Diversion and their like (RFC 3261 section 20.10).
 *
 * @param displayName the name without quotes; empty when absent
 * @param uri the URI
 * @param parameters header parameters, names in lower case
 */
public record NameAddress(String displayName, SipUri uri, Map<String, String> parameters) {
    public NameAddress {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Reads one value.
     *
     * @throws IllegalArgumentException when no URI of a known kind is in it
     */
    public static NameAddress parse(String value) {
        String text = value.trim();
        int open = openingBracket(text);
        if (open < 0) {
            // Without brackets every parameter belongs to the header, not to the URI (section 20.10).
            int semicolon = text.indexOf(';');
            String uri = semicolon < 0 ? text : text.substring(0, semicolon);
            return new NameAddress(
                    "", SipUri.parse(uri.trim()), parameters(semicolon < 0 ? "" : text.substring(semicolon)));
        }
        int close = text.indexOf('>', open);
        if (close < 0) {
            throw new IllegalArgumentException("'" + value + "' has no closing '>'");
        }
        String name = unquote(text.substring(0, open).trim());
        return new NameAddress(
                name, SipUri.parse(text.substring(open + 1, close).trim()), parameters(text.substring(close + 1)));
    }

    /** Like {@link #parse} for text of a peer that may be anything. */
    public static Optional<NameAddress> tryParse(String value) {
        try {
            return Optional.of(parse(value));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The values of a comma-separated header field. */
    public static List<String> split(String value) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int depth = 0;
        int start = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '<') {
                depth++;
            } else if (!quoted && c == '>') {
                depth--;
            } else if (!quoted && depth == 0 && c == ',') {
                parts.add(value.substring(start, i).trim());
                start = i + 1;
            }
        }
        parts.add(value.substring(start).trim());
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    private static int openingBracket(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '<') {
                return i;
            }
        }
        return -1;
    }

    private static String unquote(String text) {
        if (text.length() < 2 || !text.startsWith("\"") || !text.endsWith("\"")) {
            return text;
        }
        return text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new TreeMap<>();
        for (String parameter : text.split(";")) {
            int equals = parameter.indexOf('=');
            String name = (equals < 0 ? parameter : parameter.substring(0, equals))
                    .trim()
                    .toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                parameters.put(
                        name,
                        equals < 0
                                ? ""
                                : unquote(parameter.substring(equals + 1).trim()));
            }
        }
        return parameters;
    }
}
