package org.strowger.provider.sip.internal.auth;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A digest challenge that we can answer (RFC 2617, RFC 7616, RFC 8760).
 *
 * @param realm whose password is asked for
 * @param nonce the server's word
 * @param opaque to be given back; empty when absent
 * @param algorithm how to digest
 * @param qopAuth whether {@code qop=auth} is offered
 * @param stale whether only the nonce was too old, not the password wrong
 */
public record Challenge(
        String realm, String nonce, String opaque, DigestAlgorithm algorithm, boolean qopAuth, boolean stale) {
    /** Neither recursive nor quadratic, for whoever is called can challenge with whatever they like. */
    private static final Pattern PARAMETER =
            Pattern.compile("(?<![A-Za-z0-9_-])([A-Za-z0-9_-]++)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^,\\s\"]+))");

    /** Reads the value of WWW-Authenticate or Proxy-Authenticate; empty for a scheme or algorithm unknown to us. */
    public static Optional<Challenge> parse(String value) {
        String text = value.trim();
        if (!text.regionMatches(true, 0, "Digest ", 0, 7)) {
            return Optional.empty();
        }
        Map<String, String> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Matcher matcher = PARAMETER.matcher(text.substring(7));
        while (matcher.find()) {
            String quoted = matcher.group(2);
            parameters.put(matcher.group(1), quoted == null ? matcher.group(3) : quoted.replaceAll("\\\\(.)", "$1"));
        }
        if (!parameters.containsKey("realm") || !parameters.containsKey("nonce")) {
            return Optional.empty();
        }
        String qop = parameters.getOrDefault("qop", "").toLowerCase(Locale.ROOT);
        boolean auth = java.util.List.of(qop.split("[,\\s]+")).contains("auth");
        if (!qop.isBlank() && !auth) {
            return Optional.empty();
        }
        return DigestAlgorithm.named(parameters.getOrDefault("algorithm", "MD5"))
                .map(algorithm -> new Challenge(
                        parameters.get("realm"),
                        parameters.get("nonce"),
                        parameters.getOrDefault("opaque", ""),
                        algorithm,
                        auth,
                        parameters.getOrDefault("stale", "").equalsIgnoreCase("true")));
    }
}
